-- Who did what to releases: the activations tell moves alone, and not whether an admin or a command line made them.
create table content.audit (
  number       bigint      generated always as identity,
  at           timestamptz not null default clock_timestamp(),
  author       text        not null,
  player_id    uuid,
  command_line boolean     not null,
  action       text        not null,
  release      integer     not null,
  reason       text        not null,
  constraint audit_pk primary key (number),
  constraint audit_player_fk foreign key (player_id) references players.player (id),
  constraint audit_author_check check (char_length(author) between 1 and 100),
  constraint audit_command_line_check check (not command_line or player_id is null),
  constraint audit_release_check check (release >= 1),
  constraint audit_reason_check check (char_length(reason) <= 500)
);
create index audit_player_idx on content.audit (player_id);
comment on table content.audit is 'What was done to releases and drafts. Rows are added, never changed, but for forgetting which player it was.';
comment on column content.audit.author is 'The admin''s username at that time, or who typed the command. Stays, as in content.release: it is the history of the game.';
comment on column content.audit.player_id is 'The admin; null on the command line, and once the player is deleted.';
comment on column content.audit.action is 'In lower case: published, rolled_back and so on.';
comment on column content.audit.release is 'What it was done to. No foreign key: it may be a draft that was dropped.';
comment on column content.audit.reason is 'Why, in the author''s words; may be empty.';

create function content.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  -- A player who is deleted leaves no id behind.
  if tg_op = 'UPDATE' and new.player_id is null
      and (new.number, new.at, new.author, new.command_line, new.action, new.release, new.reason)
          is not distinct from (old.number, old.at, old.author, old.command_line, old.action, old.release, old.reason) then
    return new;
  end if;
  raise exception 'rows of content.audit are added, never changed' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger audit_row_unchanged before update or delete on content.audit
  for each row execute function content.refuse_change_of_audit();
create trigger audit_not_emptied before truncate on content.audit
  for each statement execute function content.refuse_change_of_audit();
