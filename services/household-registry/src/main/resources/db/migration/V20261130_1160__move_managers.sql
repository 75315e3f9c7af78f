-- What an information manager goes through: the review, suspension, departure, another post; each step written once.
-- null: since the admission, or the application, of one who took no step since there are steps
alter table manager add column since date;
-- of one who was admitted once and is not at work
alter table manager add column away_since date;
alter table manager drop constraint manager_check1;
alter table manager add constraint manager_admitted_when_told
  check ((state in ('APPLIED', 'REFUSED')) = (admitted_on is null)) not valid;
alter table manager add constraint manager_state_known
  check (state in ('APPLIED', 'REFUSED', 'ADMITTED', 'SUSPENDED', 'LEFT')) not valid;

create table manager_step (
  id               uuid primary key,
  manager_id       uuid not null references manager,
  move             text not null check (move in
    ('ADMISSION', 'REFUSAL', 'SUSPENSION', 'REINSTATEMENT', 'DEPARTURE', 'REASSIGNMENT', 'REVERSAL')),
  from_state       text not null,
  to_state         text not null,
  occurred_on      date not null,
  -- where the manager was before, for a reversal
  since_before     date not null,
  away_before      date,
  station_before   uuid not null,
  division_before  text collate "C" not null,
  divisions_before text[] not null,
  -- what the review has seen
  papers           text[] not null,
  -- sealed under the manager's key
  reason           text,
  actor            text not null,
  recorded_at      timestamptz not null,
  reverses         uuid unique references manager_step,
  check ((move = 'REVERSAL') = (reverses is not null))
);
create index manager_step_by_manager on manager_step (manager_id, id);
create trigger manager_step_is_append_only before update or delete or truncate on manager_step
  for each statement execute function append_only();
-- They go with the manager, whoever it belongs to now.
alter table manager_step enable row level security;
create policy manager_step_seen on manager_step using (exists (select from manager m where m.id = manager_id));

create table manager_assessment (
  id          uuid primary key,
  manager_id  uuid not null references manager,
  year        integer not null,
  grade       text not null check (grade in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED')),
  actor       text not null,
  recorded_at timestamptz not null
);
create index manager_assessment_by_manager on manager_assessment (manager_id, id);
create trigger manager_assessment_is_append_only before update or delete or truncate on manager_assessment
  for each statement execute function append_only();
alter table manager_assessment enable row level security;
create policy manager_assessment_seen on manager_assessment
  using (exists (select from manager m where m.id = manager_id));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on manager_step, manager_assessment from %I', current_database() || '_app');
  end if;
end $$;
