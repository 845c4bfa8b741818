-- A role that is for one advisor or one commune only, and that one: id of the advisor, INSEE code of the commune.
alter table account_role add column whose varchar(100);
alter table organisation add column whose varchar(100);
