-- Where published content is kept for ever, and the one row that says which of it is active.
create schema content;
create schema beacon;

create table content.release (
  number       integer     not null,
  hash         text        not null,
  records      bytea       not null,
  author       text        not null,
  reason       text        not null,
  published_at timestamptz not null default now(),
  constraint release_pk primary key (number),
  constraint release_number_check check (number >= 1),
  constraint release_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint release_records_size_check check (octet_length(records) <= 2097152),
  constraint release_author_check check (char_length(author) between 1 and 100),
  constraint release_reason_check check (char_length(reason) <= 500)
);
comment on table content.release is 'Every published state of all content. Rows are added, never changed.';
comment on column content.release.number is 'From 1, one more with every publish.';
comment on column content.release.hash is 'SHA-256 over records, in lower-case hex.';
comment on column content.release.records is 'Canonical bytes of undercroft.content.v1.Content, as they were published. Never encoded again.';
comment on column content.release.author is 'Who published it.';
comment on column content.release.reason is 'Why, in the author''s words; may be empty.';

create table content.release_kind (
  release    integer     not null,
  kind       text        not null,
  version    text        not null,
  updated_at timestamptz not null,
  constraint release_kind_pk primary key (release, kind),
  constraint release_kind_release_fk foreign key (release) references content.release (number)
);
comment on table content.release_kind is 'What the seed files of a release said of themselves.';
comment on column content.release_kind.kind is 'Name of the seed file without its ending, such as enemies.';
comment on column content.release_kind.version is 'Semantic version of the kind''s records.';
comment on column content.release_kind.updated_at is 'When the seed file says that its records were last changed.';

-- What players played under must stay explainable: a release is never rewritten, whoever asks.
create function content.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'releases are kept as they were published' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger release_kept before update or delete on content.release
  for each row execute function content.refuse_change();
create trigger release_kind_kept before update or delete on content.release_kind
  for each row execute function content.refuse_change();

create table beacon.state (
  only_row       boolean not null default true,
  active_release integer,
  constraint state_pk primary key (only_row),
  constraint state_only_row_check check (only_row),
  constraint state_active_release_fk foreign key (active_release) references content.release (number)
);
comment on table beacon.state is 'One row that every node reads five times a second.';
comment on column beacon.state.active_release is 'The release that is served; null until the first publish.';
insert into beacon.state default values;

create table beacon.node (
  incarnation       bigint      not null generated always as identity,
  name              text        not null,
  confirmed_release integer,
  beat              bigint      not null default 0,
  beat_at           timestamptz not null default now(),
  constraint node_pk primary key (incarnation)
);
comment on table beacon.node is 'Nodes that serve content. A publish waits for every row.';
comment on column beacon.node.incarnation is 'One life of one node; a node that was given up comes back as another.';
comment on column beacon.node.name is 'Host and process id, for people.';
comment on column beacon.node.confirmed_release is 'The release it had installed before it sent its last beat; null while it has none.';
comment on column beacon.node.beat is 'Counts beats: unchanged for a while means silent. Clocks of machines are never compared.';
comment on column beacon.node.beat_at is 'When the last beat came, for people.';
