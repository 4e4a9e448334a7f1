-- Whether nodes may use the cache of user data. A row of its own: a publish holds beacon.state for seconds, and a write that finds Redis gone must not wait for that.
create table beacon.cache (
  only_row   boolean     not null default true,
  epoch      bigint      not null default 0,
  generation text,
  process    text,
  changed_at timestamptz not null default now(),
  pause_ms   integer     not null default 2000,
  constraint cache_pk primary key (only_row),
  constraint cache_only_row_check check (only_row),
  constraint cache_epoch_check check (epoch >= 0),
  constraint cache_generation_check check ((epoch % 2 = 1) = (generation is not null) and (epoch % 2 = 1) = (process is not null))
);
comment on table beacon.cache is 'One row that every node reads with its beat.';
comment on column beacon.cache.epoch is 'Odd: the cache is used. Even: it is not. Rises by one with each change.';
comment on column beacon.cache.generation is 'Random name of this period of trust; values in Redis carry it.';
comment on column beacon.cache.process is 'master_replid of the Redis process that it belongs to.';
comment on column beacon.cache.pause_ms is 'How long a period without trust lasts at least; longer when trust does not hold.';
insert into beacon.cache default values;

alter table beacon.node add column confirmed_epoch bigint not null default -1;
alter table beacon.node add column reaches_redis boolean not null default false;
alter table beacon.node add column reaped boolean not null default false;
alter table beacon.node add column rotated boolean not null default false;
comment on column beacon.node.confirmed_epoch is 'The epoch of the cache that it had installed before it sent its last beat; -1 while it has none.';
comment on column beacon.node.reaches_redis is 'Whether its last question to Redis was answered.';
comment on column beacon.node.reaped is 'It was silent for 2 s: nobody waits for it before an epoch counts as left. The row stays until its content lease is over.';
comment on column beacon.node.rotated is 'What it had committed when it was reaped is visible.';
