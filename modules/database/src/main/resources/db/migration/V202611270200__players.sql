-- Who plays, and the sessions that they are signed in with.
create schema players;

create table players.player (
  id            uuid        not null,
  username      text        not null,
  email         text        not null,
  display_name  text        not null,
  password_hash text        not null,
  role          text        not null default 'player',
  joined_at     timestamptz not null default now(),
  banned_at     timestamptz,
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
comment on table players.session is 'Signed-in players. A row that is gone, or past expires_at, is no session.';
comment on column players.session.token_hash is 'SHA-256 of the token, which is kept nowhere.';
comment on column players.session.last_used_at is 'To about ten minutes: a session that is in use is not written at every call.';
