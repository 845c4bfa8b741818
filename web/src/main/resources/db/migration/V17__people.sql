-- A role that is for one advisor or one commune only, and that one: id of the advisor, INSEE code of the commune.
alter table account_role add column whose varchar(100);
alter table organisation add column whose varchar(100);

-- A reminder that a town hall was sent by mail: one a day at most. A failure: why the server did not take it.
create table town_hall_reminder (
    territory varchar(100) not null references territory,
    commune varchar(10) not null,
    sent_on varchar(10) not null,
    mail varchar(200) not null,
    failure varchar(1000),
    author varchar(200),
    primary key (territory, commune, sent_on)
);
