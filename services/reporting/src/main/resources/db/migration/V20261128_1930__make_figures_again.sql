-- The figures can be made again beside those that are read: from the topics, or the sums alone from the facts. What is made
-- stands in the schema rebuild until it is compared and swapped; what an administrator replaced by something different stays
-- in the schema replaced until the next time.
create schema rebuild;
create schema replaced;

create table rebuild_run (
  id                uuid primary key,
  source            text collate "C" not null check (source in ('TOPICS', 'FACTS')),
  state             text collate "C" not null
    check (state in ('RUNNING', 'EQUAL', 'DIFFERENT', 'ACCEPTED', 'DISCARDED', 'FAILED')),
  asked_at          timestamptz not null default clock_timestamp(),
  asked_by          text not null,
  -- records of the topics, or facts
  records_read      bigint not null default 0,
  unreadable        bigint not null default 0,
  -- those of them that no dead letter tells of
  unreadable_untold bigint not null default 0,
  ended_at          timestamptz,
  failure           text,
  decided_at        timestamptz,
  decided_by        text,
  reason            text
);
-- one at a time, and none while what another made waits for a decision
create unique index rebuild_run_open on rebuild_run ((true)) where state in ('RUNNING', 'DIFFERENT');

-- How much differs, of each kind.
create table rebuild_count (
  run       uuid not null references rebuild_run,
  kind      text collate "C" not null,
  differing bigint not null,
  primary key (run, kind)
);

-- Some of what differs, of each kind: what is read, and what was made from the source.
create table rebuild_difference (
  run       uuid not null references rebuild_run,
  kind      text collate "C" not null,
  number    integer not null,
  division  text collate "C" not null,
  indicator text not null,
  day       date,
  dimension text,
  event_id  uuid,
  line      smallint,
  live      text,
  rebuilt   text,
  primary key (run, kind, number)
);
-- it quotes figures
alter table rebuild_difference enable row level security;
create policy rebuild_difference_seen on rebuild_difference using (in_scope(division));
-- rebuild_run and rebuild_count have none: how many, and of no division.

-- A table of the same form beside the one that is read: columns, constraints, indexes, settings, policies, rights.
create function shadow_of(name text) returns void language plpgsql as $$
declare
  live  regclass := ('public.' || quote_ident(name))::regclass;
  class pg_class;
  r     record;
begin
  select * into strict class from pg_class where oid = live;
  execute format('create table rebuild.%1$I (like public.%1$I including all excluding indexes)', name);
  if class.reloptions is not null then
    execute format('alter table rebuild.%I set (%s)', name, array_to_string(class.reloptions, ', '));
  end if;
  for r in select conname, pg_get_constraintdef(oid) as definition from pg_constraint
           where conrelid = live and contype in ('p', 'u') loop
    execute format('alter table rebuild.%I add constraint %I %s', name, r.conname, r.definition);
  end loop;
  for r in select pg_get_indexdef(i.indexrelid) as definition from pg_index i
           where i.indrelid = live and not exists (select from pg_constraint c where c.conindid = i.indexrelid) loop
    execute replace(r.definition, ' ON public.', ' ON rebuild.');
  end loop;
  if class.relrowsecurity then
    execute format('alter table rebuild.%I enable row level security', name);
  end if;
  for r in select * from pg_policies where schemaname = 'public' and tablename = name loop
    execute format('create policy %I on rebuild.%I as %s for %s to %s %s %s', r.policyname, name, r.permissive, r.cmd,
      array_to_string(r.roles, ', '), 'using (' || r.qual || ')', 'with check (' || r.with_check || ')');
  end loop;
  for r in select distinct g.rolname from aclexplode(
             (select relacl from pg_class where oid = ('rebuild.' || quote_ident(name))::regclass)) a
           join pg_roles g on g.oid = a.grantee where a.grantee <> class.relowner loop
    execute format('revoke all on rebuild.%I from %I', name, r.rolname);
  end loop;
  for r in select g.rolname, a.privilege_type from aclexplode(class.relacl) a
           join pg_roles g on g.oid = a.grantee where a.grantee <> class.relowner loop
    execute format('grant %s on rebuild.%I to %I', r.privilege_type, name, r.rolname);
  end loop;
end $$;

create function drop_tables_of(place text) returns void language plpgsql as $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = place loop
    execute format('drop table %I.%I', place, name);
  end loop;
end $$;

-- Which tables are made from a source; of the facts, only the sums change places.
create function tables_of(source text, swapped boolean) returns text[] language sql immutable
  return case when source = 'TOPICS' then array['fact', 'daily_sum', 'monthly_sum', 'consumed']
              when swapped then array['daily_sum', 'monthly_sum']
              else array['fact', 'daily_sum', 'monthly_sum'] end;

create function make_rebuild(source text) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
begin
  perform drop_tables_of('rebuild');
  perform drop_tables_of('replaced');
  foreach name in array tables_of(source, false) loop
    perform shadow_of(name);
  end loop;
  create table rebuild.unreadable (
    topic text collate "C", "partition" integer, "offset" bigint, told boolean not null,
    primary key (topic, "partition", "offset"));
  -- open dead letters that could be read this time
  create table rebuild.read_letter (id uuid primary key);
end $$;

-- Adds those facts to the copy, and to its sums, that are not in it yet; how many.
create function recount_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  counted bigint;
begin
  with fresh as (
    insert into rebuild.fact
    select f.* from public.fact f
    where not exists (select from rebuild.fact n where n.event_id = f.event_id and n.line = f.line)
    returning *),
  spread as (
    select a.code, f.indicator, d.key, f.day, f.value
    from fresh f
    cross join lateral (
      select case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
      from unnest(array[0, 2, 4, 6, 9, 12]) n
      where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
    cross join lateral (
      select '' as key
      union all select 'drive=' || f.drive where f.drive is not null
      union all select 'kind=' || f.kind where f.kind is not null
      union all select 'channel=' || f.channel where f.channel is not null
      union all select 'category=' || f.category where f.category is not null) d),
  days as (
    insert into rebuild.daily_sum as s (division, indicator, dimension, day, value)
    select code, indicator, key, day, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, day) do update set value = s.value + excluded.value),
  months as (
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value)
    select code, indicator, key, date_trunc('month', day)::date, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value)
  select count(*) into counted from fresh;
  return counted;
end $$;

-- Writes down what differs, at most so many of each kind, and how many there are; how many in all. When we heard of a fact
-- is not compared: a topic that was told again has heard everything later.
create function compare_rebuild(run uuid, source text, most integer) returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze rebuild.fact, rebuild.daily_sum, rebuild.monthly_sum;
  delete from rebuild_count c where c.run = compare_rebuild.run;
  delete from rebuild_difference d where d.run = compare_rebuild.run;
  if source = 'TOPICS' then
    with totals as (
      select indicator, l.facts || ' facts, ' || l.value as live, n.facts || ' facts, ' || n.value as rebuilt
      from (select indicator, count(*) as facts, sum(value) as value from public.fact group by 1) l
      full join (select indicator, count(*) as facts, sum(value) as value from rebuild.fact group by 1) n using (indicator)
      where (l.facts, l.value) is distinct from (n.facts, n.value)),
    counted as (insert into rebuild_count select compare_rebuild.run, 'INDICATOR', count(*) from totals)
    insert into rebuild_difference (run, kind, number, division, indicator, live, rebuilt)
    select compare_rebuild.run, 'INDICATOR', row_number() over (order by indicator), 'CN', indicator, live, rebuilt
    from totals order by indicator limit most;

    with differing as materialized (
      select event_id, line,
        case when l.indicator is null then 'FACT_MISSING' when n.indicator is null then 'FACT_SURPLUS'
             else 'FACT_DIFFERENT' end as kind,
        coalesce(n.division, l.division) as division, coalesce(n.indicator, l.indicator) as indicator,
        coalesce(n.day, l.day) as day,
        case when l.indicator is not null then concat_ws(' ', l.indicator, l.division, l.day, l.value,
          'drive=' || l.drive, 'kind=' || l.kind, 'channel=' || l.channel, 'category=' || l.category) end as live,
        case when n.indicator is not null then concat_ws(' ', n.indicator, n.division, n.day, n.value,
          'drive=' || n.drive, 'kind=' || n.kind, 'channel=' || n.channel, 'category=' || n.category) end as rebuilt
      from public.fact l full join rebuild.fact n using (event_id, line)
      where (l.indicator, l.division, l.day, l.value, l.drive, l.kind, l.channel, l.category)
        is distinct from (n.indicator, n.division, n.day, n.value, n.drive, n.kind, n.channel, n.category)),
    counted as (
      insert into rebuild_count select compare_rebuild.run, kind, count(*) from differing group by kind)
    insert into rebuild_difference (run, kind, number, division, indicator, day, event_id, line, live, rebuilt)
    select compare_rebuild.run, kind, number, division, indicator, day, event_id, line, live, rebuilt
    from (select d.*, row_number() over (partition by kind order by event_id, line) as number from differing d) d
    where number <= most;
  end if;

  with differing as materialized (
    select 'DAILY_SUM' as kind, division, indicator, dimension, day, l.value as live, n.value as rebuilt
    from public.daily_sum l full join rebuild.daily_sum n using (division, indicator, dimension, day)
    where l.value is distinct from n.value
    union all
    select 'MONTHLY_SUM', division, indicator, dimension, month, l.value, n.value
    from public.monthly_sum l full join rebuild.monthly_sum n using (division, indicator, dimension, month)
    where l.value is distinct from n.value),
  counted as (
    insert into rebuild_count select compare_rebuild.run, kind, count(*) from differing group by kind)
  insert into rebuild_difference (run, kind, number, division, indicator, day, dimension, live, rebuilt)
  select compare_rebuild.run, kind, number, division, indicator, day, dimension, live, rebuilt
  from (select d.*, row_number() over (partition by kind order by division, indicator, dimension, day) as number
        from differing d) d
  where number <= most;
  delete from rebuild_count c where c.run = compare_rebuild.run and c.differing = 0;
  return (select coalesce(sum(c.differing), 0) from rebuild_count c where c.run = compare_rebuild.run);
end $$;

-- Puts what was made in the place of what is read; whoever counts must be kept away meanwhile. Readers wait for the moment
-- that the names take. The swap gives way to whoever already reads, and tries again: it is never the readers that a
-- deadlock ends.
create function swap_rebuild(source text, keep boolean) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  names text[] := tables_of(source, true);
  name  text;
begin
  if exists (
    select from unnest(names) n
    where (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('public.' || n)::regclass and a.attnum > 0 and not a.attisdropped)
      is distinct from
          (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('rebuild.' || n)::regclass and a.attnum > 0 and not a.attisdropped)) then
    raise exception 'the tables have changed since the rebuild began';
  end if;
  for attempt in 1 .. 40 loop
    begin
      set local lock_timeout = '1500ms';
      execute 'lock table ' || (select string_agg(format('public.%I', n), ', ') from unnest(names) n)
        || ' in access exclusive mode';
      exit;
    exception when lock_not_available or deadlock_detected then
      if attempt = 40 then
        raise;
      end if;
      perform pg_sleep(0.1);
    end;
  end loop;
  perform drop_tables_of('replaced');
  foreach name in array names loop
    execute format('alter table public.%I set schema replaced', name);
    execute format('alter table rebuild.%I set schema public', name);
  end loop;
  perform drop_tables_of('rebuild');
  if not keep then
    perform drop_tables_of('replaced');
  end if;
end $$;

create function drop_rebuild() returns void language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$ select drop_tables_of('rebuild') $$;

revoke execute on function shadow_of(text), drop_tables_of(text), tables_of(text, boolean) from public;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('grant usage on schema rebuild to %I', app);
    execute format('revoke execute on function shadow_of(text), drop_tables_of(text), tables_of(text, boolean) from %I', app);
  end if;
end $$;
