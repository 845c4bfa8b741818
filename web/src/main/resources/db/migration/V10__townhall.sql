-- What a commune's town hall typed of its demand for a quarter; the highest number counts, those before it stay.
create table town_hall_answer (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    commune varchar(10) not null,
    number integer not null,
    document varchar(64) not null references document,
    sent_at timestamp with time zone not null,
    primary key (territory, quarter, commune, number)
);

-- The addresses that town halls were given, by the hash of the secret in them; one that is revoked opens nothing.
create table town_hall_link (
    territory varchar(100) not null references territory,
    secret_hash varchar(64) not null,
    commune varchar(10) not null,
    author varchar(200),
    made_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    primary key (territory, secret_hash)
);

-- Until when town halls answer, that day included, and which plan of the quarter they are asked about.
create table town_hall_round (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    last_day varchar(10),
    draft_version varchar(100),
    author varchar(200),
    decided_at timestamp with time zone not null,
    primary key (territory, quarter)
);

-- What a town hall said of a draft; the highest number counts, those before it stay.
create table town_hall_opinion (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    commune varchar(10) not null,
    number integer not null,
    version varchar(100) not null,
    accepted boolean not null,
    remark varchar(2000) not null,
    given_at timestamp with time zone not null,
    primary key (territory, quarter, commune, number)
);

-- Whether a room is asked for, promised or refused for a quarter by who holds it; without a row it was not asked for.
create table room_promise (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    room varchar(200) not null,
    state varchar(20) not null,
    by_town_hall boolean not null,
    author varchar(200),
    decided_at timestamp with time zone not null,
    primary key (territory, quarter, room)
);

-- How many have signed up for a session of the published plan, which its room and its start name (2027-01-05T14:00).
create table sign_up (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    room varchar(200) not null,
    starts_at varchar(16) not null,
    people integer not null,
    by_town_hall boolean not null,
    author varchar(200),
    counted_at timestamp with time zone not null,
    primary key (territory, quarter, room, starts_at)
);

-- On which day it is decided whether a workshop, named by its room and its first start, is held; and what was decided.
create table workshop_decision (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    room varchar(200) not null,
    starts_at varchar(16) not null,
    decide_on varchar(10),
    outcome varchar(10),
    author varchar(200),
    decided_at timestamp with time zone not null,
    primary key (territory, quarter, room, starts_at)
);
