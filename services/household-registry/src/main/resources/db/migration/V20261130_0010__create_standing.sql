-- What an exit from the poverty register is judged by: lines of income, what a household earned, and what it is guaranteed. All of
-- it is written once; what is recorded later of the same year, item or line is what counts.

-- A line of a region binds what lies in it, where none above is higher. It is public.
create table income_line (
  id          uuid primary key,
  division    text collate "C" not null,
  kind        text not null check (kind in ('POVERTY', 'MONITORING')),
  year        integer not null,
  amount      numeric(12, 2) not null check (amount > 0),
  source      text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index income_line_of_year on income_line (kind, year, division, id);
alter table income_line enable row level security;
create policy income_line_read on income_line for select using (true);
create policy income_line_recorded on income_line for insert with check (in_scope(division));

-- Yuan of a year; members are those at its end.
create table income_year (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  year         integer not null,
  wages        numeric(14, 2) not null check (wages >= 0),
  business     numeric(14, 2) not null check (business >= 0),
  property     numeric(14, 2) not null check (property >= 0),
  transfers    numeric(14, 2) not null check (transfers >= 0),
  cost         numeric(14, 2) not null check (cost >= 0),
  members      integer not null check (members > 0),
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index income_year_by_household on income_year (household_id, year, id);
alter table income_year enable row level security;
create policy income_year_seen on income_year
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

create table guarantee_check (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  item         text not null check (item in ('FOOD', 'CLOTHING', 'SCHOOLING', 'MEDICAL', 'HOUSING', 'WATER')),
  met          boolean not null,
  checked_on   date not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index guarantee_check_by_household on guarantee_check (household_id, checked_on, id);
alter table guarantee_check enable row level security;
create policy guarantee_check_seen on guarantee_check
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
declare
  t text;
begin
  foreach t in array array['income_line', 'income_year', 'guarantee_check'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
