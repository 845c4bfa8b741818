-- The problem that people chose to plan a quarter with, that of a draft; without a row it is what tables and demand make.
create table planned_problem (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    problem varchar(200) not null references problem,
    author varchar(200),
    chosen_at timestamp with time zone not null,
    primary key (territory, quarter)
);
