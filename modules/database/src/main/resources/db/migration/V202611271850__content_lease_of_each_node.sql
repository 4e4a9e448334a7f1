-- A publisher must wait for a silent node as long as that node really goes on answering: were it the publisher's own setting, one machine set up differently would break the promise.
alter table beacon.node add column content_lease_ms integer not null default 30000;
alter table beacon.node add constraint node_content_lease_ms_check check (content_lease_ms between 0 and 300000);
comment on column beacon.node.content_lease_ms is 'How long the node goes on answering with what a beat told it, from when it sent that beat; 0 when it never answers with content. The default is what nodes of an earlier version do.';
comment on column beacon.node.reaped is 'It was silent for 2 s: nobody waits for it before an epoch counts as left. The row stays until its own content lease is over.';

alter table beacon.state add column longest_lease_ms integer not null default 30000;
alter table beacon.state add constraint state_longest_lease_ms_check check (longest_lease_ms between 0 and 300000);
comment on column beacon.state.longest_lease_ms is 'No node that ever joined had a longer content lease. A publish that loses this database right after its commit waits so long.';
