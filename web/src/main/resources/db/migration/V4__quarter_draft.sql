-- Drafts that the batch made of a quarter. Inputs: SHA-256 of all that the plan and its comparison follow from, so that the
-- same inputs give one draft. Before_version: the plan of the quarter before that it follows from, null for none or gone since.
-- Taken_over: JSON.
create table quarter_draft (
    territory varchar(100) not null references territory,
    quarter varchar(7) not null,
    number integer not null,
    inputs varchar(64) not null,
    plan_version varchar(36) not null references plan_version on delete cascade,
    before_version varchar(36) references plan_version on delete set null,
    taken_over text not null,
    made_at timestamp with time zone not null,
    primary key (territory, quarter, number),
    unique (territory, quarter, inputs)
);
