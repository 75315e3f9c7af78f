-- What a household that is watched is at risk of, and what is done for it. The case itself is kept nowhere: it is what the steps
-- into monitoring and out of it say, and a record belongs to the case that holds its day. All of it is written once.

-- Risks that were named together count in place of those that were named before. A note is sealed under the household's key.
create table monitoring_risk (
  id           uuid primary key,
  naming_id    uuid not null,
  household_id uuid not null references household,
  division     text collate "C" not null,
  risk         text not null check (risk in ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'LACK_OF_LABOUR', 'UNSAFE_HOUSING',
    'UNSAFE_WATER', 'UNSTABLE_JOB', 'NATURAL_DISASTER', 'ACCIDENT', 'OTHER')),
  note         text,
  found_on     date not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  unique (naming_id, risk)
);
create index monitoring_risk_by_household on monitoring_risk (household_id, found_on, naming_id, id);
alter table monitoring_risk enable row level security;
create policy monitoring_risk_seen on monitoring_risk
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

-- A measure is what its steps say: planned by the first, and done, dropped or taken back by what follows. The last one counts.
create table measure_step (
  id           uuid primary key,
  measure_id   uuid not null,
  household_id uuid not null references household,
  division     text collate "C" not null,
  kind         text not null check (kind in ('INDUSTRY', 'JOBS', 'FINANCE', 'PUBLIC_WELFARE_POST', 'HOUSING', 'WATER', 'HEALTH',
    'COMPULSORY_SCHOOLING', 'OTHER_SCHOOLING', 'SOCIAL_SECURITY', 'SOCIAL_HELP', 'RELOCATION', 'LIVING_CONDITIONS',
    'INFRASTRUCTURE')),
  from_state   text,
  to_state     text not null check (to_state in ('PLANNED', 'DONE', 'DROPPED', 'REVERSED')),
  reversal     boolean not null,
  occurred_on  date not null,
  actor        text not null,
  reason       text,
  recorded_at  timestamptz not null,
  check (from_state is not null or to_state = 'PLANNED')
);
create index measure_step_by_household on measure_step (household_id, measure_id, id);
create unique index measure_step_planned on measure_step (measure_id) where from_state is null;
alter table measure_step enable row level security;
create policy measure_step_seen on measure_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
declare
  t text;
begin
  foreach t in array array['monitoring_risk', 'measure_step'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
