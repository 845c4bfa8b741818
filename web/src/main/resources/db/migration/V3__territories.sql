-- Whether a territory came with the program: nobody's own.
alter table territory add column example boolean default false not null;

create index plan_version_of_territory on plan_version (territory, made_at);
