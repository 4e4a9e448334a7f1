-- Who plays, the sessions that they are signed in with, and what was done to their accounts.
create schema players;

create table players.player (
  id              uuid        not null,
  username        text        not null,
  email           text        not null,
  display_name    text        not null,
  password_hash   text        not null,
  password_number integer     not null default 1,
  role            text        not null default 'player',
  joined_at       timestamptz not null default now(),
  banned_at       timestamptz,
  constraint player_pk primary key (id),
  constraint player_username_check check (username ~ '^[A-Za-z0-9_]{3,50}$'),
  constraint player_email_check check (char_length(email) between 3 and 254),
  constraint player_display_name_check check (char_length(display_name) between 1 and 100),
  constraint player_password_hash_check check (char_length(password_hash) <= 500),
  constraint player_role_check check (role in ('player', 'tester', 'admin'))
);
create unique index player_username_idx on players.player (lower(username));
create unique index player_email_idx on players.player (lower(email));
comment on column players.player.username is 'As it was typed; unique without regard to case.';
comment on column players.player.email is 'Unique without regard to case; shown to nobody else.';
comment on column players.player.password_hash is 'Argon2id as a PHC string, or bcrypt of the earlier system until the next login.';
comment on column players.player.password_number is 'Counts the passwords, from 1; another hash of the same one is not counted. A sign-in counts only while the password that it checked is the last.';
comment on column players.player.banned_at is 'Null: may sign in.';

create table players.session (
  id           uuid        not null,
  token_hash   bytea       not null,
  player_id    uuid        not null,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  address      text        not null default '',
  client       text        not null default '',
  constraint session_pk primary key (id),
  constraint session_token_hash_check check (octet_length(token_hash) = 32),
  constraint session_player_fk foreign key (player_id) references players.player (id),
  constraint session_client_check check (char_length(client) <= 200)
);
create unique index session_token_hash_idx on players.session (token_hash);
create index session_player_idx on players.session (player_id);
comment on table players.session is 'Signed-in players. A row that is gone, past expires_at or unused for a day is no session.';
comment on column players.session.token_hash is 'SHA-256 of the token, which is kept nowhere.';
comment on column players.session.last_used_at is 'To about ten minutes: a session that is in use is not written at every call.';

create table players.known_address (
  player_id     uuid        not null,
  address_hash  bytea       not null,
  first_used_at timestamptz not null,
  last_used_at  timestamptz not null,
  constraint known_address_pk primary key (player_id, address_hash),
  constraint known_address_player_fk foreign key (player_id) references players.player (id),
  constraint known_address_hash_check check (octet_length(address_hash) = 32)
);
comment on table players.known_address is 'Where players signed in from: failures made elsewhere do not lock them out there.';
comment on column players.known_address.address_hash is 'SHA-256 of the IPv4 address, or of the first 64 bits of the IPv6 address.';

create table players.service_token (
  id         uuid        not null,
  name       text        not null,
  token_hash bytea       not null,
  created_at timestamptz not null,
  created_by text        not null,
  revoked_at timestamptz,
  constraint service_token_pk primary key (id),
  constraint service_token_name_check check (name ~ '^[a-z0-9][a-z0-9_-]{0,49}$'),
  constraint service_token_hash_check check (octet_length(token_hash) = 32)
);
create unique index service_token_name_idx on players.service_token (name) where revoked_at is null;
create unique index service_token_hash_idx on players.service_token (token_hash);
comment on table players.service_token is 'Tokens of other programs. A revoked one stays, so that the audit can be read.';
comment on column players.service_token.name is 'Of those that hold, each name once.';
comment on column players.service_token.created_by is 'Who typed the command.';

create table players.audit (
  number    bigint      generated always as identity,
  at        timestamptz not null,
  action    text        not null,
  player_id uuid,
  actor     text        not null,
  detail    text        not null default '',
  constraint audit_pk primary key (number),
  constraint audit_player_fk foreign key (player_id) references players.player (id) on delete set null,
  constraint audit_actor_check check (char_length(actor) between 1 and 100),
  constraint audit_detail_check check (char_length(detail) <= 100)
);
create index audit_player_idx on players.audit (player_id);
comment on table players.audit is 'What was done to accounts. Rows are added, never changed. Holds no address, e-mail, name or token of a player.';
comment on column players.audit.player_id is 'Whose account; null for what concerns none, and once the player is deleted.';
comment on column players.audit.actor is 'player: the player alone. Else the command line, and who typed it.';
comment on column players.audit.detail is 'The new role, or the service token''s name.';

create function players.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  -- What the foreign key does once the player's own row is gone.
  if tg_op = 'UPDATE' and new.player_id is null
      and (new.number, new.at, new.action, new.actor, new.detail)
          is not distinct from (old.number, old.at, old.action, old.actor, old.detail)
      and not exists (select from players.player where id = old.player_id) then
    return new;
  end if;
  raise exception 'rows of players.audit are added, never changed';
end
$$;
create trigger audit_row_unchanged before update or delete on players.audit
  for each row execute function players.refuse_change_of_audit();
create trigger audit_not_emptied before truncate on players.audit
  for each statement execute function players.refuse_change_of_audit();

create table players.login_throttle (
  key        bytea  not null,
  state      bytea,
  expires_at bigint not null default (extract(epoch from now()) * 1000)::bigint + 3600000,
  constraint login_throttle_pk primary key (key),
  constraint login_throttle_key_check check (octet_length(key) = 32)
);
create index login_throttle_expires_at_idx on players.login_throttle (expires_at);
comment on table players.login_throttle is 'Failed logins that may still be made, as Bucket4j keeps them.';
comment on column players.login_throttle.key is 'SHA-256 of what is counted: an account, an address or both.';
comment on column players.login_throttle.expires_at is 'Milliseconds since 1970; the bucket is full again by then, and its row is removed some time after.';
