-- What is to become of a household in a year. What a plan says is written once, a changed one is another version; where it stands is
-- what its last step says. Goals and reasons are sealed under the household's key.
create table household_plan (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  year         integer not null,
  version      integer not null check (version > 0),
  willing      boolean not null,
  capable      boolean not null,
  recommended  text not null check (recommended in ('PROJECT', 'TRAINING_AND_JOB', 'SAFETY_NET')),
  path         text not null check (path in ('PROJECT', 'TRAINING_AND_JOB', 'SAFETY_NET')),
  measures     text[] not null,
  goals        text not null,
  unique (household_id, year, version)
);
alter table household_plan enable row level security;
create policy household_plan_seen on household_plan
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

create table plan_step (
  id           uuid primary key,
  plan_id      uuid not null references household_plan,
  household_id uuid not null references household,
  division     text collate "C" not null,
  from_state   text,
  to_state     text not null check (to_state in ('DRAFT', 'AGREED', 'RUNNING', 'EVALUATED', 'DROPPED', 'REVERSED')),
  reversal     boolean not null,
  occurred_on  date not null,
  outcome      text check (outcome in ('REACHED', 'PARTLY', 'MISSED')),
  reason       text,
  actor        text not null,
  recorded_at  timestamptz not null,
  check (from_state is not null or to_state = 'DRAFT'),
  check ((outcome is not null) = (to_state = 'EVALUATED'))
);
create index plan_step_by_plan on plan_step (plan_id, id);
create index plan_step_by_household on plan_step (household_id, id);
alter table plan_step enable row level security;
create policy plan_step_seen on plan_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
declare
  t text;
begin
  foreach t in array array['household_plan', 'plan_step'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
