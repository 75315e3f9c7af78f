-- The little that we keep of the registry's households, copied from its events.
create table household (
  id       uuid primary key,
  division text collate "C" not null,
  version  bigint not null
);
create index household_in_division on household (division, id);
