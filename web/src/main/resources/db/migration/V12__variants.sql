-- The variants of a problem's plan, 1 the main one. Position: of the step that is its head; steps beyond it were undone.
create table plan_variant (
    problem varchar(200) not null references problem on delete cascade,
    territory varchar(100) not null references territory,
    number integer not null,
    name varchar(200),
    position integer not null,
    primary key (problem, number)
);

-- The versions that were a variant's head one after the other.
create table plan_step (
    problem varchar(200) not null,
    variant integer not null,
    position integer not null,
    version varchar(36) not null references plan_version on delete cascade,
    primary key (problem, variant, position),
    foreign key (problem, variant) references plan_variant on delete cascade
);

-- What was done to make a version, in a sentence in each language.
create table version_words (
    version varchar(36) not null references plan_version on delete cascade,
    language varchar(10) not null,
    words varchar(4000) not null,
    primary key (version, language)
);
