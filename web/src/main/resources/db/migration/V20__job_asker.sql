-- Who is to be told of a job's end, on whichever device they sign in; gone when they were told.
create table job_asker (
    job varchar(36) not null references job on delete cascade,
    asker varchar(200) not null,
    -- whether a page told of its end already
    told boolean not null,
    primary key (job, asker)
);

create index job_asker_of on job_asker (asker);
