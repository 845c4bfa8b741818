-- What a planned quarter goes on from: the plan that was published of the quarter before when it was planned, and how far the
-- attendance noted by then counts.
create table quarter_past (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    plan_version varchar(200) not null references plan_version,
    noted bigint not null,
    primary key (territory, quarter)
);
