create table station (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  name             text not null,
  kind             text not null,
  division         text collate "C" not null references division,
  parent_id        uuid references station,
  -- null: before anybody wrote it down
  opened_on        date,
  opened_by        text not null,
  recorded_at      timestamptz not null,
  unique (client, client_reference)
);
create index station_by_division on station (division, id);

create table manager (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  name             text not null,
  phone            text,
  phone_index      text,
  station_id       uuid not null references station,
  -- of the station
  division         text collate "C" not null,
  -- what the manager is responsible for, of any level
  divisions        text[] not null check (cardinality(divisions) > 0),
  state            text not null,
  applied_on       date not null,
  applied_by       text not null,
  admitted_on      date check (admitted_on >= applied_on),
  admitted_by      text,
  recorded_at      timestamptz not null,
  check ((state = 'APPLIED') = (admitted_on is null)),
  unique (client, client_reference)
);
create index manager_by_division on manager (division, id);
