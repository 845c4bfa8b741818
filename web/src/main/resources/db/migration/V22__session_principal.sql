-- As long as the mail address of an account may be.
alter table spring_session alter column principal_name set data type varchar(200);
