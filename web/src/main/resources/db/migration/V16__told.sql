-- Who was told of a step of publication otherwise than by mail, as somebody noted; the notice is an advisor's or a town hall's.
create table told (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    publication integer not null,
    taken_back boolean not null,
    notice varchar(120) not null,
    author varchar(200),
    told_at timestamp with time zone not null,
    primary key (territory, quarter, publication, taken_back, notice)
);
