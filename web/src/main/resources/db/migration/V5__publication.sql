-- A publication that is taken back stays in the history: what was told to whom can be told again.
alter table publication add column taken_back_at timestamp with time zone;
alter table publication add column taken_back_by varchar(200);
