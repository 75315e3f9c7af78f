-- Sweeps of a place (排查): which households somebody looked at, and what was found.

-- Who sweeps a place is told to whoever is in it; the application asks whether the caller is. It names nobody.
create table screening (
  id          uuid primary key,
  division    text collate "C" not null references division,
  name        text not null,
  first_day   date not null,
  last_day    date not null check (last_day >= first_day),
  ended_on    date check (ended_on >= first_day),
  opened_by   text not null,
  opened_at   timestamptz not null,
  ended_by    text,
  check ((ended_on is null) = (ended_by is null))
);
create index screening_by_division on screening (division, id);
alter table screening enable row level security;
create policy screening_read on screening for select using (true);
create policy screening_opened on screening for insert with check (in_scope(division));
create policy screening_ended on screening for update using (in_scope(division)) with check (in_scope(division));

-- Written once; of a household in a sweep the last one counts.
create table screening_look (
  id           uuid primary key,
  screening_id uuid not null references screening,
  household_id uuid not null references household,
  division     text collate "C" not null,
  verdict      text not null check (verdict in ('NOTHING_FOUND', 'TAG_SET', 'MONITORING_WANTED')),
  looked_on    date not null,
  actor        text not null,
  recorded_at  timestamptz not null
);
create index screening_look_by_screening on screening_look (screening_id, household_id, id);
create index screening_look_by_household on screening_look (household_id, id);
alter table screening_look enable row level security;
create policy screening_look_seen on screening_look
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));
create trigger screening_look_is_append_only before update or delete or truncate on screening_look
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on screening_look from %I', current_database() || '_app');
    execute format('revoke delete, truncate on screening from %I', current_database() || '_app');
  end if;
end $$;
