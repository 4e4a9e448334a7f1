-- Who made the goblin's hp 999? Without this every stored release would have to be read to answer it.
create table content.record_state (
  kind    text    not null,
  key     text    not null,
  release integer not null,
  record  bytea,
  constraint record_state_pk primary key (kind, key, release),
  constraint record_state_release_fk foreign key (release) references content.release (number)
);
comment on table content.record_state is 'The states of each record: a row where a release differs from the one numbered before it. Follows from content.release; filled up to content.record_state_release.';
comment on column content.record_state.kind is 'Name of the seed file without its ending, such as enemies.';
comment on column content.record_state.key is 'Id of the record, or its number in decimal; the kind for a kind of a single record.';
comment on column content.record_state.record is 'Bytes of its message; null where the release has no such record any more.';

create table content.record_state_release (
  release integer not null,
  constraint record_state_release_pk primary key (release),
  constraint record_state_release_release_fk foreign key (release) references content.release (number)
);
comment on table content.record_state_release is 'The releases whose records content.record_state has; the others follow with the next publish or question.';
