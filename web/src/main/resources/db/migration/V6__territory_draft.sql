-- Territories that are begun here and not whole yet: their tables may be faulty, so that no version can have them. The
-- highest number counts. When a draft becomes a territory its rows go.
create table territory_draft (
    id varchar(100) not null,
    number integer not null,
    name varchar(1000) not null,
    document varchar(64) not null references document,
    author varchar(200),
    made_at timestamp with time zone not null,
    primary key (id, number)
);
