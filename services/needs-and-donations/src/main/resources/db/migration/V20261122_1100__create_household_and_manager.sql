-- Copies of what the registry tells us; version is the registry's.
create table household (
  id            uuid primary key,
  division      text collate "C" not null,
  registered_on date not null,
  version       bigint not null
);

create table manager (
  id          uuid primary key,
  division    text collate "C" not null,
  divisions   text[] not null,
  admitted_on date not null,
  version     bigint not null
);
