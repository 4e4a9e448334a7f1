-- Few look at a release before all do: as a draft it has its number and its bytes already, and is published as it is or dropped.
create table content.draft (
  release    integer     not null,
  base       integer,
  state      text        not null default 'open',
  closed_at  timestamptz,
  closed_by  text,
  closed_why text,
  constraint draft_pk primary key (release),
  constraint draft_release_fk foreign key (release) references content.release (number),
  constraint draft_base_fk foreign key (base) references content.release (number),
  constraint draft_state_check check (state in ('open', 'published', 'dropped')),
  constraint draft_closed_check check (num_nulls(closed_at, closed_by, closed_why) = case state when 'open' then 3 else 0 end),
  constraint draft_closed_by_check check (char_length(closed_by) between 1 and 100),
  constraint draft_closed_why_check check (char_length(closed_why) <= 500)
);
create index draft_open_idx on content.draft (release) where state = 'open';
comment on table content.draft is 'Releases that were not published when they were stored. Rows are added, and closed once.';
comment on column content.draft.release is 'Its row in content.release says who made it, when and why. A dropped one keeps its number for ever.';
comment on column content.draft.base is 'The release that was active when it was made; null when none was.';
comment on column content.draft.state is 'open: seen by few. published: a release like any other. dropped: read by nobody.';
comment on column content.draft.closed_at is 'When it was published or dropped.';
comment on column content.draft.closed_by is 'Who published or dropped it.';
comment on column content.draft.closed_why is 'Why, in their words; may be empty.';
comment on table content.release is 'Every published state of all content, and drafts, which content.draft names. Rows are added, never changed.';
comment on column content.release.number is 'From 1, one more with every publish and every draft.';
comment on column content.release.author is 'Who published it, or made the draft.';
comment on column content.release.published_at is 'When it was stored: of a draft, content.draft says when it was published.';

create view content.published_release as
  select number from content.release
  where not exists (select from content.draft where draft.release = release.number and draft.state <> 'published');
comment on view content.published_release is 'What there is for everybody: content.release without drafts.';

-- Without its row a draft would be a published release.
create function content.refuse_change_of_draft() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'open' and new.state <> 'open'
      and (new.release, new.base) is not distinct from (old.release, old.base) then
    return new;
  end if;
  raise exception 'a draft is closed once, and its row is kept' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger draft_kept before update or delete on content.draft
  for each row execute function content.refuse_change_of_draft();
create trigger draft_not_emptied before truncate on content.draft
  for each statement execute function content.refuse_change_of_draft();

create function content.refuse_late_draft() returns trigger language plpgsql as $$
begin
  if new.state <> 'open'
      or exists (select from content.activation where release = new.release)
      or exists (select from beacon.state where active_release = new.release) then
    raise exception 'release % is published and can be no draft', new.release using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger draft_new before insert on content.draft
  for each row execute function content.refuse_late_draft();

create function content.refuse_active_draft() returns trigger language plpgsql as $$
begin
  if exists (select from content.draft where release = (to_jsonb(new) ->> tg_argv[0])::integer and state <> 'published') then
    raise exception 'a draft can not be active' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger state_no_draft before insert or update of active_release on beacon.state
  for each row execute function content.refuse_active_draft('active_release');
create trigger activation_no_draft before insert on content.activation
  for each row execute function content.refuse_active_draft('release');

create table content.preview_token (
  hash       bytea       not null,
  release    integer     not null,
  author     text        not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  constraint preview_token_pk primary key (hash),
  constraint preview_token_release_fk foreign key (release) references content.draft (release),
  constraint preview_token_hash_check check (octet_length(hash) = 32),
  constraint preview_token_author_check check (char_length(author) between 1 and 100),
  constraint preview_token_life_check check (expires_at > created_at)
);
create index preview_token_release_idx on content.preview_token (release, expires_at);
comment on table content.preview_token is 'With one of these anybody reads a draft. The rows go when the draft is closed, and some time after they expired.';
comment on column content.preview_token.hash is 'SHA-256 of the token, which is kept nowhere.';
comment on column content.preview_token.author is 'Username of the admin who made it, at that time.';
