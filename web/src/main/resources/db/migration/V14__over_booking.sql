-- Quarters of which more seats were offered than there are: on for as long as the quarter is planned with this problem.
create table over_booking (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    problem varchar(200) not null references problem,
    problem_before varchar(200),
    author varchar(200),
    switched_at timestamp with time zone not null,
    primary key (territory, quarter)
);
