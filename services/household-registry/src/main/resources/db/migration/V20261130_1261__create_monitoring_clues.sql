-- What points at a household that may fall back into poverty (线索), before anybody watches it: reported, verified, and then answered by
-- a case or dismissed. It is no state of the household, of which it says nothing yet; one may have several that are open.
create table monitoring_clue (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  source       text not null check (source in ('SELF_REPORT', 'CADRE_VISIT', 'DEPARTMENT_WARNING', 'HOTLINE', 'PETITION', 'MEDIA', 'OTHER')),
  department   text,
  reported_on  date not null,
  state        text not null check (state in ('REPORTED', 'VERIFYING', 'MONITORED', 'DISMISSED', 'REVERSED')),
  since        date not null,
  ended_by     uuid references household_step,
  check ((source = 'DEPARTMENT_WARNING') = (department is not null)),
  check (state <> 'MONITORED' or ended_by is not null)
);
create index monitoring_clue_by_household on monitoring_clue (household_id, id);
create index monitoring_clue_ended on monitoring_clue (ended_by) where ended_by is not null;
-- what offices have to do, by village
create index monitoring_clue_by_place on monitoring_clue (division, id) where state in ('REPORTED', 'VERIFYING');
alter table monitoring_clue enable row level security;
create policy monitoring_clue_seen on monitoring_clue
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

-- Written once. What was told, why it was dismissed, and who looks into it are sealed under the household's key.
create table clue_step (
  id           uuid primary key,
  clue_id      uuid not null references monitoring_clue,
  household_id uuid not null,
  division     text collate "C" not null,
  to_state     text not null,
  occurred_on  date not null,
  actor        text not null,
  reason       text,
  verifier     text,
  recorded_at  timestamptz not null,
  reverses     uuid unique references clue_step
);
create index clue_step_by_household on clue_step (household_id, id);
select go_with_household('clue_step');
alter table clue_step enable row level security;
create policy clue_step_seen on clue_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on clue_step from %I', current_database() || '_app');
    execute format('revoke delete, truncate on monitoring_clue from %I', current_database() || '_app');
  end if;
end $$;
