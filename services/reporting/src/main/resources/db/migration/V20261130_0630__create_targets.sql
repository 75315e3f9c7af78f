-- What an office wants an indicator to come to, in a period or by the end of a day. Written once: what is recorded later of the same
-- counts, and the rest stays to be seen.
create table target (
  id          uuid primary key,
  division    text collate "C" not null,
  indicator   text collate "C" not null,
  -- '' for the whole, or one part such as 'standing=EXITED'
  dimension   text collate "C" not null,
  -- null for from the beginning, as are all targets of stocks
  period      text,
  first_day   date,
  last_day    date not null,
  -- as the indicator has it: a version that counts another unit has no target yet
  unit        text not null,
  value       numeric(18, 2) not null check (value >= 0),
  source      text not null,
  -- the division for which whoever set it acted
  office      text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((period is null) = (first_day is null))
);
create index target_counting on target (division, indicator, dimension, last_day, id);
create index target_listed on target (division, id);
alter table target enable row level security;
create policy target_seen on target for select using (in_scope(division));
create policy target_set on target for insert with check (in_scope(division) and in_scope(office));
create trigger target_is_append_only before update or delete or truncate on target
  for each statement execute function append_only();
