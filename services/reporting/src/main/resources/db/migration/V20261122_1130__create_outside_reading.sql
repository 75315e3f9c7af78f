-- The total of a division at a day that is not on the platform; shown there instead of the sum, never added.
create table outside_reading (
  id          uuid primary key,
  version     bigint not null,
  division    text collate "C" not null,
  indicator   text collate "C" not null,
  drive       text collate "C" not null,
  as_of       date not null,
  value       numeric(18,2) not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (division, indicator, drive, as_of)
);

-- What a reading said before it was replaced.
create table outside_reading_history (
  id          uuid primary key,
  reading_id  uuid not null references outside_reading,
  value       numeric(18,2) not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index outside_reading_history_by_reading on outside_reading_history (reading_id, id);
