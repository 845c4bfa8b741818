-- Problems of what is left of a quarter once something has happened: of which published plan, and from which day on.
create table mended_problem (
    problem varchar(200) primary key references problem,
    territory varchar(100) not null references territory,
    base_version varchar(36) not null,
    begins varchar(10) not null,
    event text not null,
    author varchar(200),
    made_at timestamp with time zone not null
);
