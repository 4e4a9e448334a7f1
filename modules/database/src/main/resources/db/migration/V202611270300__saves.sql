-- Save slots, what they held after each write, and the answers that a repeated write gets.
create schema saves;

create table saves.slot (
  player_id uuid        not null,
  slot      smallint    not null,
  revision  integer     not null,
  deleted   boolean     not null,
  name      text,
  floor     smallint,
  level     integer,
  hp        integer,
  max_hp    integer,
  score     integer,
  turns     integer,
  release   integer,
  size      integer,
  saved_at  timestamptz not null,
  constraint slot_pk primary key (player_id, slot),
  constraint slot_player_fk foreign key (player_id) references players.player (id),
  constraint slot_release_fk foreign key (release) references content.release (number),
  constraint slot_slot_check check (slot between 0 and 2),
  constraint slot_revision_check check (revision >= 1),
  constraint slot_deleted_check check (deleted = (release is null))
);
comment on table saves.slot is 'The head of each slot that was ever written: listing reads these rows alone.';
comment on column saves.slot.deleted is 'The head is a deletion; name to size are null then.';

create table saves.revision (
  player_id uuid        not null,
  slot      smallint    not null,
  revision  integer     not null,
  deleted   boolean     not null,
  name      text,
  floor     smallint,
  level     integer,
  hp        integer,
  max_hp    integer,
  score     integer,
  turns     integer,
  release   integer,
  size      integer,
  saved_at  timestamptz not null,
  codec     smallint,
  run_state bytea,
  constraint revision_pk primary key (player_id, slot, revision),
  constraint revision_slot_fk foreign key (player_id, slot) references saves.slot (player_id, slot) deferrable initially deferred,
  constraint revision_release_fk foreign key (release) references content.release (number),
  constraint revision_name_check check (char_length(name) <= 100),
  constraint revision_floor_check check (floor between 1 and 8),
  constraint revision_hp_check check (hp between 0 and max_hp),
  constraint revision_size_check check (size between 0 and 262144),
  constraint revision_deleted_check check (deleted = (release is null)),
  constraint revision_run_state_check check (deleted = (run_state is null))
);
-- What the codec left incompressible need not be tried again by PostgreSQL.
alter table saves.revision alter column run_state set storage external;
comment on table saves.revision is 'What a slot held after each write. Rows are added, never changed; the oldest beyond 20 are removed.';
comment on column saves.revision.revision is 'Counts the writes to the slot, from 1. Compared on every write.';
comment on column saves.revision.size is 'Bytes of the run state before it was compressed.';
comment on column saves.revision.codec is '0: as it came. 1: Zstandard.';
comment on column saves.revision.run_state is 'Opaque: the client owns its shape.';

create table saves.request (
  player_id uuid        not null,
  key       text        not null,
  body_hash bytea       not null,
  slot      smallint    not null,
  revision  integer     not null,
  deleted   boolean     not null,
  name      text,
  floor     smallint,
  level     integer,
  hp        integer,
  max_hp    integer,
  score     integer,
  turns     integer,
  release   integer,
  size      integer,
  saved_at  timestamptz not null,
  constraint request_pk primary key (player_id, key),
  constraint request_player_fk foreign key (player_id) references players.player (id),
  constraint request_key_check check (char_length(key) between 1 and 64),
  constraint request_body_hash_check check (octet_length(body_hash) = 32)
);
create index request_saved_at_idx on saves.request (saved_at);
comment on table saves.request is 'Writes that carried an idempotency key, and the heads they were answered with: a revision may be gone when its write is repeated. Kept for 24 hours.';
comment on column saves.request.body_hash is 'SHA-256 of the request: the same key with another one is refused.';
