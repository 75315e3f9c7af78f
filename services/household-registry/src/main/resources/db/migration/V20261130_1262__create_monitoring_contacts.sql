-- Who looks after a household that is watched, or whose risk is removed (监测联系人). The last row that stands counts from its day on, and
-- one that was wrong is taken back by one that points at it. Written once; the name and why are sealed under the household's key.
create table monitoring_contact (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  kind         text not null check (kind in ('NAMED', 'ENDED')),
  role         text check (role in ('VILLAGE_CADRE', 'RESIDENT_TEAM', 'GRID_WORKER', 'HELPER', 'OTHER')),
  -- the account with which that person works here, where there is one
  account      uuid,
  name         text,
  occurred_on  date not null,
  reason       text,
  actor        text not null,
  recorded_at  timestamptz not null,
  reverses     uuid unique references monitoring_contact,
  check ((kind = 'NAMED' and reverses is null) = (role is not null)),
  check (role is not null or (account is null and name is null))
);
create index monitoring_contact_by_household on monitoring_contact (household_id, id);
create trigger monitoring_contact_is_append_only before update or delete or truncate on monitoring_contact
  for each statement execute function append_only();
select go_with_household('monitoring_contact');
alter table monitoring_contact enable row level security;
create policy monitoring_contact_seen on monitoring_contact
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on monitoring_contact from %I', current_database() || '_app');
  end if;
end $$;

insert into sift_rule (id, version, severity, scope, message_en, message_zh, condition, in_force_from)
values ('R-CONTACT-NONE', 1, 'WARNING', 'HOUSEHOLD', 'Its risk is said to be removed, and nobody looks after it',
  '风险已消除但无监测联系人',
  $$select h.id, cast(null as uuid) from household h
    where {reached} and h.monitoring_state = 'RISK_REMOVED' and coalesce((
      select k.kind from monitoring_contact k where k.household_id = h.id and k.reverses is null
        and not exists (select from monitoring_contact r where r.reverses = k.id)
      order by k.id desc limit 1), 'ENDED') = 'ENDED'$$,
  date '2026-11-30');
