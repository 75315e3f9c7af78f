-- A household moves (迁移), and what hangs on it goes with it. Everything that is recorded of a household has division as a copy of where
-- the household is: for policies and lists, and no part of what was recorded. What has a place of its own keeps it.

/* Where households were */

-- Written once. division is where the household is now, as of all that hangs on it; on which day it was where, the other two say.
create table household_move (
  id            uuid primary key,
  household_id  uuid not null references household,
  division      text collate "C" not null,
  from_division text collate "C" not null references division,
  to_division   text collate "C" not null references division,
  cause         text not null check (cause in ('RELOCATION', 'DIVISION_CHANGE')),
  -- where it got another one
  former_number text,
  occurred_on   date not null,
  -- sealed under the household's key
  reason        text,
  actor         text not null,
  recorded_at   timestamptz not null,
  check (from_division <> to_division)
);
create index household_move_by_household on household_move (household_id, id);
alter table household_move enable row level security;
create policy household_move_seen on household_move
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));
create trigger household_move_is_append_only before update or delete or truncate on household_move
  for each statement execute function append_only();
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on household_move from %I', current_database() || '_app');
  end if;
end $$;

-- what is looked for by a move; no release has been made, so that nobody writes while it is made
create index finding_step_by_household on finding_step (household_id, id);

/* What is written once stays as it is, wherever the household goes */

-- As append_only, but for the place, and for that within one function alone. The privilege is the first fence; this one stops the
-- owner too.
create function append_only_but_place() returns trigger language plpgsql as $$
declare
  stack text;
  moved record;
begin
  if tg_op = 'UPDATE' then
    get diagnostics stack = pg_context;
    if stack ~ '(^|\n)PL/pgSQL function (public\.)?move_with_household\(uuid\[\]\) ' then
      if tg_level = 'STATEMENT' then
        return null;
      end if;
      moved := old;
      moved.division := new.division;
      if moved is not distinct from new then
        return new;
      end if;
    end if;
  end if;
  raise exception '% is append-only, each row is written once: no %', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- For a table of a household's records that are written once: in the place of append_only. To be said of each that comes later.
create function go_with_household(records regclass) returns void language plpgsql as $$
declare
  name  text := (select relname from pg_class where oid = records);
  fence text;
begin
  for fence in select tgname from pg_trigger where tgrelid = records and tgfoid = 'append_only()'::regprocedure loop
    execute format('drop trigger %I on %s', fence, records);
  end loop;
  execute format('create trigger %I before update or delete or truncate on %s for each statement execute function append_only_but_place()',
    name || '_is_append_only', records);
  execute format('create trigger %I before update on %s for each row execute function append_only_but_place()',
    name || '_stays_but_for_its_place', records);
end $$;

do $$
declare
  records regclass;
begin
  for records in
    select distinct t.tgrelid::regclass from pg_trigger t
    where t.tgfoid = 'append_only()'::regprocedure
      and 2 = (select count(*) from pg_attribute a where a.attrelid = t.tgrelid and a.attname in ('household_id', 'division'))
  loop
    perform go_with_household(records);
  end loop;
  perform go_with_household('duplicate_decision');
end $$;

/* What hangs on a household goes where it is */

-- The smallest place that holds both.
create function common_place(one text, other text) returns text language sql immutable parallel safe
  return case
    when one = other then one
    when left(one, 9) = left(other, 9) then left(one, 9)
    when left(one, 6) = left(other, 6) then left(one, 6)
    when left(one, 4) = left(other, 4) then left(one, 4)
    when left(one, 2) = left(other, 2) then left(one, 2)
    else 'CN'
  end;

-- Gives whatever hangs on these households the place in which they are. It is the owner's, since nobody else changes what is written
-- once; it takes no place from the caller, whom the policy of households lets move its own alone. The tables are those that have both
-- columns, so that none is forgotten, but for two: rows of a roster are its own, and what a run has found so far is seen to here.
create function move_with_household(ids uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  records text;
begin
  -- a run that is under way counts whom it finds in its place at its end: who has left is not among them, who came is with what
  -- was found of it before
  delete from sift_hit x using sift_run r, household h
  where x.household_id = any(ids) and r.id = x.run_id and h.id = x.household_id and not starts_with(h.division, r.division);
  update sift_hit x set division = h.division from household h
  where h.id = any(ids) and x.household_id = h.id and x.division <> h.division;
  insert into sift_hit (run_id, rule, household_id, member_id, division)
  select r.id, f.rule, f.household_id, f.member_id, h.division
  from household h
  join sift_run r on r.state = 'RUNNING' and starts_with(h.division, r.division)
  join finding f on f.household_id = h.id and f.state in ('OPEN', 'ASSIGNED', 'WAIVED') and not starts_with(f.division, r.division)
  where h.id = any(ids)
  on conflict do nothing;

  -- whoever was to see to a finding may see it no more: then it is for the new place of that level
  with gone as (
    update finding f set assigned_to = left(h.division, length(f.assigned_to)), division = h.division
    from household h
    where h.id = any(ids) and f.household_id = h.id and f.state = 'ASSIGNED' and not starts_with(h.division, f.assigned_to)
    returning f.*)
  insert into finding_step (id, finding_id, household_id, rule, division, from_state, to_state, assigned_to, occurred_on,
    recorded_at, actor)
  select uuidv7(), g.id, g.household_id, g.rule, g.division, g.state, g.state, g.assigned_to,
    (now() at time zone 'Asia/Shanghai')::date, now(), v.actor
  from gone g
  cross join lateral (
    select m.actor from household_move m where m.household_id = g.household_id order by m.id desc limit 1) v;

  for records in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('roster_household', 'sift_hit')
      and 2 = (select count(*) from pg_attribute a
               where a.attrelid = c.oid and a.attname in ('household_id', 'division') and not a.attisdropped)
    order by c.relname
  loop
    execute format('update %I x set division = h.division from household h
      where h.id = any($1) and x.household_id = h.id and x.division <> h.division', records) using ids;
  end loop;

  update duplicate_decision d set division = p.division from duplicate_pair p
  where (p.one_id = any(ids) or p.other_id = any(ids)) and d.pair_id = p.id and d.division <> p.division;
end $$;
