-- What the schemas allowed when a release was published, so that a schema's edits count towards the next versions.
alter table content.release_kind add column shape text;
comment on column content.release_kind.shape is 'JSON of the kind''s fields by number: name, type, limits. Null for releases from before shapes were kept.';
