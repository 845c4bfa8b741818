-- What stays of the workshops of a version when it is searched on (JSON), null for nothing.
alter table plan_version add column locks text;
