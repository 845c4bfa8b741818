-- A quarter may be planned going on from nothing: so are all that were planned until now of which nothing else is kept.
alter table quarter_past alter column plan_version drop not null;

insert into quarter_past (territory, quarter, plan_version, noted)
    select distinct p.territory, p.quarter, cast(null as varchar(200)), cast(0 as bigint)
    from problem p join plan_version v on v.problem = p.id
    where not exists (select 1 from quarter_past q where q.territory = p.territory and q.quarter = p.quarter);
