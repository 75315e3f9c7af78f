-- How an exit from the poverty register comes about: proposed, voted on in the village, checked by the township, confirmed by the county,
-- announced, and then taken, or refused on the way. A household has one that is open; its steps are written once.
create table exit_dossier (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  state        text not null check (state in
    ('PROPOSED', 'VOTED', 'TOWNSHIP_CHECKED', 'COUNTY_CONFIRMED', 'ANNOUNCED', 'EXITED', 'REFUSED')),
  since        date not null,
  posted_until date,
  checked_by   text,
  exit_step    uuid unique references household_step,
  check (state <> 'ANNOUNCED' or posted_until is not null)
);
create unique index exit_dossier_open on exit_dossier (household_id) where state not in ('EXITED', 'REFUSED');
create index exit_dossier_by_household on exit_dossier (household_id, id);
-- what offices have to do, by village
create index exit_dossier_by_place on exit_dossier (division, id) where state not in ('EXITED', 'REFUSED');
alter table exit_dossier enable row level security;
create policy exit_dossier_seen on exit_dossier
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

create table exit_dossier_step (
  id           uuid primary key,
  dossier_id   uuid not null references exit_dossier,
  household_id uuid not null,
  division     text collate "C" not null,
  to_state     text not null,
  occurred_on  date not null,
  in_favour    integer check (in_favour >= 0),
  against      integer check (against >= 0),
  abstained    integer check (abstained >= 0),
  posted_until date,
  actor        text not null,
  reason       text,
  recorded_at  timestamptz not null,
  reverses     uuid unique references exit_dossier_step
);
create index exit_dossier_step_by_household on exit_dossier_step (household_id, id);
create trigger exit_dossier_step_is_append_only before update or delete or truncate on exit_dossier_step
  for each statement execute function append_only();
alter table exit_dossier_step enable row level security;
create policy exit_dossier_step_seen on exit_dossier_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on exit_dossier_step from %I', current_database() || '_app');
    execute format('revoke delete, truncate on exit_dossier from %I', current_database() || '_app');
  end if;
end $$;
