-- A rebuild keeps with what it makes up to which migration the tables had come, so that it takes back nothing of what a later
-- one did to them; and of what it could not read, when the log had taken it: at the same place another letter may stand.
create or replace function make_rebuild(source text) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
begin
  perform drop_tables_of('rebuild');
  perform drop_tables_of('replaced');
  create table rebuild.migrated as select max(installed_rank) as rank from flyway_schema_history;
  foreach name in array tables_of(source, false) loop
    perform shadow_of(name);
  end loop;
  create table rebuild.unreadable (
    topic text collate "C", "partition" integer, "offset" bigint, logged_at timestamptz not null, told boolean not null,
    primary key (topic, "partition", "offset"));
  -- open dead letters that could be read this time
  create table rebuild.read_letter (id uuid primary key);
end $$;

-- As before, and only if no migration has come since it was made.
create or replace function swap_rebuild(source text, keep boolean) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  names text[] := tables_of(source, true);
  name  text;
begin
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
  -- under the lock, which a migration needs as well
  if to_regclass('rebuild.migrated') is null
     or (select rank from rebuild.migrated) is distinct from (select max(installed_rank) from flyway_schema_history)
     or exists (
    select from unnest(names) n
    where (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('public.' || n)::regclass and a.attnum > 0 and not a.attisdropped)
      is distinct from
          (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('rebuild.' || n)::regclass and a.attnum > 0 and not a.attisdropped)) then
    raise exception 'the tables have changed since the rebuild began' using errcode = 'object_not_in_prerequisite_state';
  end if;
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

-- What differs, as one text: how much of each kind, and of what is listed, what it is. By how much a sum differs does not
-- change with the events that come meanwhile, which both sides count; of an indicator all facts are counted, and its
-- difference is that of the facts.
create function what_differs(run uuid) returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select concat_ws(' ',
    (select string_agg(c.kind || ' ' || c.differing, ', ' order by c.kind)
     from rebuild_count c where c.run = what_differs.run),
    (select md5(string_agg(concat_ws(' ', d.kind, d.division, d.indicator, d.day, d.dimension, d.event_id, d.line,
         case when d.kind in ('DAILY_SUM', 'MONTHLY_SUM')
              then trim_scale(coalesce(d.rebuilt, '0')::numeric - coalesce(d.live, '0')::numeric)::text
              else coalesce(d.live, '') || '>' || coalesce(d.rebuilt, '') end), '|' order by d.kind, d.number))
     from rebuild_difference d where d.run = what_differs.run and d.kind <> 'INDICATOR'))
$$;

-- Dead letters of which something was decided after their record had passed: discarded, and the record is counted, here or
-- where the same event was told again; or replayed, and the record could not be read. How many.
create function letters_closed_meanwhile(run uuid) returns bigint language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  begun rebuild_run := (select r from rebuild_run r where r.id = run);
begin
  return (select count(*) from rebuild.read_letter r join dead_letter d on d.id = r.id where d.state = 'DISCARDED')
    + (select count(*) from rebuild.unreadable u
       join dead_letter d on (d.topic, d."partition", d."offset", d.logged_at)
                           = (u.topic, u."partition", u."offset", u.logged_at)
       where d.state = 'REPLAYED' and d.closed_at > begun.asked_at)
    + (select count(*) from dead_letter d
       where begun.source = 'TOPICS' and d.state = 'DISCARDED'
         and exists (select from rebuild.fact f where f.event_id = d.event_id));
end $$;
