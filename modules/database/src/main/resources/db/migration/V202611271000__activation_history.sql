-- Releases are kept for ever, but not when each was active: a rollback left no trace of who did it and why.
create table content.activation (
  number       bigint      not null,
  release      integer     not null,
  author       text        not null,
  reason       text        not null,
  activated_at timestamptz not null default clock_timestamp(),
  constraint activation_pk primary key (number),
  constraint activation_release_fk foreign key (release) references content.release (number),
  constraint activation_number_check check (number >= 1),
  constraint activation_author_check check (char_length(author) between 1 and 100),
  constraint activation_reason_check check (char_length(reason) <= 500)
);
comment on table content.activation is 'Every move of the pointer in beacon.state: publishes and rollbacks. Rows are added, never changed.';
comment on column content.activation.number is 'As in beacon.state.activation.';
comment on column content.activation.release is 'The release that became the active one.';
comment on column content.activation.author is 'Who published it, or rolled back to it.';
comment on column content.activation.reason is 'Why, in the author''s words; may be empty.';
comment on column content.activation.activated_at is 'From then until the next row''s time, the release was the active one. Not the time of the transaction, which may have waited for its turn.';

-- "Who made this release active, and why?" must have one answer.
create function content.refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'the history of releases is kept as it was' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger activation_kept before update or delete on content.activation
  for each row execute function content.refuse_change_of_history();

-- So far a publish was the only move, so the moves can be told from the releases.
insert into content.activation (number, release, author, reason, activated_at)
select state.activation - state.active_release + release.number, release.number, release.author, release.reason, release.published_at
from content.release cross join beacon.state
where release.number <= state.active_release and state.activation - state.active_release + release.number >= 1;
