-- Maps of the roads and timetables that were sent, in parts, so that any process can make tables of them. Kind: ROADS, BUSES.
create table travel_source (
    territory varchar(100) not null references territory,
    sha256 varchar(64) not null,
    kind varchar(10) not null,
    size bigint not null,
    received_at timestamp with time zone not null,
    primary key (territory, sha256)
);

create table travel_source_part (
    territory varchar(100) not null,
    source varchar(64) not null,
    number integer not null,
    document varchar(64) not null references document,
    primary key (territory, source, number),
    foreign key (territory, source) references travel_source on delete cascade
);

-- What was made of one. Inputs: SHA-256 of the file and of everything else that the tables depend on. Refused: there are only
-- findings. Trips: by name, in a language, where somebody asked for them.
create table travel_tables (
    territory varchar(100) not null,
    inputs varchar(64) not null,
    source varchar(64) not null,
    document varchar(64) not null references document,
    refused boolean not null,
    trips varchar(64) references document,
    trips_language varchar(10),
    made_at timestamp with time zone not null,
    primary key (territory, inputs),
    foreign key (territory, source) references travel_source on delete cascade
);

-- Which of them a territory's file holds. Content: SHA-256 of the file as it was put there, so that one that was changed by
-- hand since is known. School_buses: as was asked for where the tables were made, null where it was not said.
create table travel_taken (
    territory varchar(100) not null references territory,
    file varchar(100) not null,
    kind varchar(10) not null,
    source varchar(64) not null,
    inputs varchar(64) not null,
    content varchar(64) not null,
    school_buses boolean,
    author varchar(200),
    taken_at timestamp with time zone not null,
    primary key (territory, file),
    foreign key (territory, source) references travel_source
);
