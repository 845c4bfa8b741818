-- What a planned quarter goes on from: the plan that was published of the quarter before when it was planned, and how far the
-- attendance noted by then counts; no plan where nothing was published then, as of all that were planned until now.
create table quarter_past (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    plan_version varchar(200) references plan_version,
    noted bigint not null,
    primary key (territory, quarter)
);

insert into quarter_past (territory, quarter, plan_version, noted)
    select distinct p.territory, p.quarter, cast(null as varchar(200)), cast(0 as bigint)
    from problem p join plan_version v on v.problem = p.id;
