-- What was changed in a file (变更记录): which field of a household or a member, before and after, by whom and by what. The tables write it
-- themselves, so that no way of changing them forgets it, be it one member or a roster of a hundred thousand. What erasure destroys in the
-- file is sealed here: an ID number and a phone are copied as they are sealed, under their own subjects; a name and a person's number
-- stand in clear in the file, and who changes them seals what was and what is. No foreign key: a row is made of the row that was changed,
-- and a roster changes ten thousand at once.

create table field_change (
  id             uuid not null default uuidv7(),
  household_id   uuid not null,
  -- null for a field of the household
  member_id      uuid,
  division       text collate "C" not null,
  field          text not null,
  before         text,
  after          text,
  -- under whose keys they are; null where they are in clear
  before_subject uuid,
  after_subject  uuid,
  actor          text not null,
  cause          text not null check (cause in ('CALL', 'ROSTER', 'SERVICE')),
  roster_id      uuid,
  recorded_at    timestamptz not null default now(),
  check ((cause = 'ROSTER') = (roster_id is not null)),
  -- nobody looks for a change but in its household
  primary key (household_id, id)
);
create trigger field_change_is_append_only before update or delete or truncate on field_change
  for each statement execute function append_only();
alter table field_change enable row level security;
create policy field_change_seen on field_change
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

select go_with_household('field_change');

-- Who changes something, and by what, as the transaction was told.
create function change_actor() returns text language sql stable
  return coalesce(nullif(current_setting('bangfu.actor', true), ''), 'service');
create function change_roster() returns uuid language sql stable
  return nullif(current_setting('bangfu.roster', true), '')::uuid;
create function change_cause() returns text language sql stable
  return case
    when nullif(current_setting('bangfu.roster', true), '') is not null then 'ROSTER'
    when nullif(current_setting('bangfu.actor', true), '') is not null then 'CALL'
    else 'SERVICE'
  end;

-- They are the owner's: what may be changed may be kept, and the policy has been asked already. A plan is made once a connection, by a
-- statement that mostly changes one row, and must do for one that changes a hundred thousand: rows before and after are matched by a
-- hash, whatever their number. A household's number is told by its moves, its place too, its states by their steps, and a phone goes by
-- erasure alone.
create function keep_household_changes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
declare
  by_whom   text := change_actor();
  by_what   text := change_cause();
  by_roster uuid := change_roster();
begin
  insert into field_change (household_id, division, field, before, after, before_subject, after_subject, actor, cause, roster_id)
  select n.id, n.division, c.field, c.before, c.after, c.before_subject, c.after_subject, by_whom, by_what, by_roster
  from earlier o
  join later n on n.id = o.id
  cross join lateral (values
    ('householdType', o.household_type, n.household_type, null::uuid, null::uuid),
    ('mainCause', o.main_cause, n.main_cause, null, null),
    ('otherCauses', array_to_string(o.other_causes, ','), array_to_string(n.other_causes, ','), null, null),
    ('identifiedOn', o.identified_on::text, n.identified_on::text, null, null),
    ('exitedYear', o.exited_year::text, n.exited_year::text, null, null),
    ('unsafeHousing', o.unsafe_housing::text, n.unsafe_housing::text, null, null),
    ('safeWater', o.safe_water::text, n.safe_water::text, null, null),
    ('incomePerHead', o.income_per_head::text, n.income_per_head::text, null, null),
    ('phone', o.phone, coalesce(n.phone, o.phone), o.phone_subject, n.phone_subject)
  ) as c(field, before, after, before_subject, after_subject)
  where c.before is distinct from c.after;
  return null;
end $$;

-- An erasure is a record of its own, and changes nothing that could be told. A year of birth goes with the ID number.
create function keep_member_changes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
declare
  by_whom   text := change_actor();
  by_what   text := change_cause();
  by_roster uuid := change_roster();
begin
  insert into field_change (household_id, member_id, division, field, before, after, before_subject, after_subject, actor, cause, roster_id)
  select n.household_id, n.id, n.division, c.field, c.before, c.after, c.subject, c.subject, by_whom, by_what, by_roster
  from earlier o
  join later n on n.id = o.id
  cross join lateral (values
    ('nationalId', o.national_id, n.national_id, n.id),
    ('sex', o.sex, n.sex, null::uuid),
    ('relationToHead', o.relation_to_head, n.relation_to_head, null),
    ('ethnicGroup', o.ethnic_group, n.ethnic_group, null),
    ('education', o.education, n.education, null),
    ('schoolStage', o.school_stage, n.school_stage, null),
    ('health', o.health, n.health, null),
    ('labour', o.labour, n.labour, null),
    ('workPlace', o.work_place, n.work_place, null),
    ('workMonths', o.work_months::text, n.work_months::text, null),
    ('leftOn', o.left_on::text, n.left_on::text, null),
    ('leaveReason', o.leave_reason, n.leave_reason, null)
  ) as c(field, before, after, subject)
  where c.before is distinct from c.after and o.erased_at is not distinct from n.erased_at;
  return null;
end $$;

revoke execute on function keep_household_changes(), keep_member_changes() from public;
create trigger household_changes_are_kept after update on household
  referencing old table as earlier new table as later
  for each statement execute function keep_household_changes();
create trigger member_changes_are_kept after update on member
  referencing old table as earlier new table as later
  for each statement execute function keep_member_changes();

-- A name or number of somebody is changed by nobody who does not also say what it was; the owner's own statements, outside of any scope,
-- are not the application's. It is asked for each who is renamed, so it may read neither the table, which a plan of its empty days would,
-- nor what the household was changed before: ids grow with time.
create function name_change_is_kept() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  before_this uuid := uuidv7(now() - clock_timestamp() - interval '1 minute');
begin
  if coalesce(current_setting('bangfu.end', true), '') <> '' and not exists (
    select from field_change c
    where c.household_id = new.household_id and c.id > before_this
      and c.member_id = new.id and c.recorded_at = now() and c.field in ('name', 'personNumber')) then
    raise exception 'the name or the number of member % was changed and not kept', new.id;
  end if;
  return null;
end $$;
create constraint trigger member_name_change_is_kept after update of name, number on member
  deferrable initially deferred for each row
  when ((old.name, old.number) is distinct from (new.name, new.number) and old.erased_at is not distinct from new.erased_at)
  execute function name_change_is_kept();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on field_change from %I', current_database() || '_app');
  end if;
end $$;
