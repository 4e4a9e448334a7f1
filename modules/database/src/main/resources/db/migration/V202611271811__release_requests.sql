-- An admin's client that lost the answer to a write sends it again, and must not publish twice.
create table content.request (
  player_id uuid        not null,
  key       text        not null,
  body_hash bytea       not null,
  answer    bytea       not null,
  at        timestamptz not null default clock_timestamp(),
  constraint request_pk primary key (player_id, key),
  constraint request_player_fk foreign key (player_id) references players.player (id),
  constraint request_key_check check (char_length(key) between 1 and 64),
  constraint request_body_hash_check check (octet_length(body_hash) = 32),
  constraint request_answer_size_check check (octet_length(answer) <= 4096)
);
create index request_at_idx on content.request (at);
comment on table content.request is 'Writes of admins that carried an idempotency key, in the transaction that did what they asked for. Kept for 24 hours.';
comment on column content.request.body_hash is 'SHA-256 of the request: the same key with another one is refused.';
comment on column content.request.answer is 'The message that it was answered with, of the type that its method says.';
