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


-- The same person, and the same number in a county, are refused wherever they stand. These functions are the owner's,
-- so that the floor does not hide a collision until an insert fails on it; they tell that there is one, and the service
-- says where only to those who may see the place.
create function people_registered(ids text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.national_id_index from member m
    where m.national_id_index = any(ids) and m.left_on is null;
  end;

create function numbers_registered(counties text[], numbers text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select left(h.division, 6) || ' ' || h.number from household h
    where (left(h.division, 6), h.number) in (select * from unnest(counties, numbers));
  end;

create function roster_numbers_registered(roster uuid) returns table (number text, household_id uuid, division text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select h.number, k.id, k.division
    from roster_household h
    join household k on left(k.division, 6) = left(h.division, 6) and k.number = h.number
    where h.roster_id = roster;
  end;
