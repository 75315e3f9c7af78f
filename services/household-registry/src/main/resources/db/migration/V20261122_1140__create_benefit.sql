-- One line for a household, an event and a measure: measures are never added to each other, and an event that comes
-- twice finds its lines there.
create table benefit (
  id           uuid primary key,
  household_id uuid not null,
  division     text collate "C" not null,
  event_id     uuid not null,
  source       text not null,
  measure      text not null,
  amount       numeric(18, 2),
  quantity     bigint,
  unit         text,
  occurred_on  date not null,
  heard_at     timestamptz not null,
  check ((amount is null) <> (quantity is null)),
  unique (event_id, household_id, measure)
);
create index benefit_by_household on benefit (household_id, occurred_on, id);
