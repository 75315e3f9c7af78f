-- Row-level security as the floor under what the service asks for itself: a transaction sees the rows of its divisions,
-- and a household its own file. The owner migrates and is not bound; the application owns nothing and is.
alter table household enable row level security;
create policy household_seen on household
  using (in_scope(division) or is_own(id)) with check (in_scope(division));

alter table member enable row level security;
create policy member_seen on member
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

alter table household_step enable row level security;
create policy household_step_seen on household_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

alter table benefit enable row level security;
create policy benefit_seen on benefit
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

alter table station enable row level security;
create policy station_seen on station using (in_scope(division));

alter table manager enable row level security;
create policy manager_seen on manager using (in_scope(division));

alter table roster enable row level security;
create policy roster_seen on roster using (in_scope(division));

-- roster_row, roster_place, roster_household and roster_error have none: rows come in by COPY, which PostgreSQL refuses
-- on a table with policies. They are reached through their roster alone. division is a public list.

