-- What advisors ask of the coordinator: that two workshops of a published version change hands, or that a half-day stay free.
create table advisor_request (
    territory varchar(100) not null references territory,
    id varchar(36) not null,
    advisor varchar(200) not null,
    version varchar(36) not null,
    workshop varchar(200),
    other varchar(200),
    half_day_of varchar(10),
    morning boolean,
    author varchar(200),
    asked_at timestamp with time zone not null,
    granted boolean,
    answered_by varchar(200),
    answered_at timestamp with time zone,
    primary key (territory, id)
);
