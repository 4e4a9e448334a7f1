-- A rollback makes an old release active again, so a release's number can't tell whether a node heard of it: each move of the pointer has a number of its own.
alter table beacon.state add column activation bigint not null default 0;
alter table beacon.state add constraint state_activation_check check (activation >= 0);
comment on column beacon.state.activation is 'Counts the changes of active_release.';

alter table beacon.node drop column confirmed_release;
alter table beacon.node add column confirmed_activation bigint;
comment on column beacon.node.confirmed_activation is 'The activation it answered with before it sent its last beat; null while it has none.';
