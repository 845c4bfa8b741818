-- Work that outlives the process that does it, and the table of db-scheduler that says whose turn it is.

create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_turn on scheduled_tasks (priority desc, execution_time);

-- Arguments and progress: JSON. Going: territory, kind and subject while it waits or runs, so that there is one of each.
-- Fence: rises whenever the job is begun or asked for anew; who holds an older one writes nothing.
create table job (
    id varchar(36) primary key,
    territory varchar(100) not null,
    kind varchar(20) not null,
    subject varchar(200) not null,
    arguments text not null,
    state varchar(20) not null,
    priority integer not null,
    progress text,
    failure text,
    stop_asked boolean not null,
    started_by varchar(200),
    node varchar(200),
    fence bigint not null,
    going varchar(330) unique,
    asked_at timestamp with time zone not null,
    began_at timestamp with time zone,
    ended_at timestamp with time zone
);

create index job_of_territory on job (territory, asked_at);
