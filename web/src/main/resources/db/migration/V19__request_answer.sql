-- What a coordinator says with the answer, for the advisor to read.
alter table advisor_request add column answer varchar(300);
