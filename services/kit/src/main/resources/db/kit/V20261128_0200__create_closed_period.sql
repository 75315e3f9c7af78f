-- The periods that counties have closed: the registry's own in its database, elsewhere copies of what it tells. No record
-- is dated into one. They are public, and have no policy.
create table closed_period (
  id        uuid primary key,
  version   bigint not null,
  -- of a county
  division  text collate "C" not null,
  first_day date not null,
  last_day  date not null,
  closed    boolean not null,
  check (first_day <= last_day)
);
create index closed_period_by_division on closed_period (division, id);
