-- Whether a territory came with the program: nobody's own.
alter table territory add column example boolean default false not null;
