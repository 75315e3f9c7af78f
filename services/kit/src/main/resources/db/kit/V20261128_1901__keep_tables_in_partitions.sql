-- Tables that grow with time are kept in partitions of a day or a month (UTC), so that what is kept no longer goes as a whole
-- and leaves no gaps behind. Partitions are made ahead, at each start and each hour.
create table partitioned (
  parent text collate "C" primary key,
  step   text not null check (step in ('day', 'month')),
  -- so many steps are there before they are needed
  ahead  integer not null check (ahead > 0)
);

-- The partition that holds the moment, made where it is missing; whether it was missing. It is made beside its parent and
-- then attached, so that writers go on meanwhile. What may be done to it is said at its parent and nowhere else.
create function make_partition(parent text, at timestamptz) returns boolean language plpgsql
  set timezone = 'UTC' as $$
declare
  step  text := (select p.step from partitioned p where p.parent = make_partition.parent);
  lower timestamptz := date_trunc(step, at);
  upper timestamptz := lower + ('1 ' || step)::interval;
  name  text := parent || to_char(lower, case step when 'day' then '_YYYYMMDD' else '_YYYYMM' end);
  role  text;
begin
  perform pg_advisory_xact_lock(hashtextextended('partitions of ' || parent, 0));
  if to_regclass('public.' || quote_ident(name)) is not null then
    return false;
  end if;
  execute format('create table public.%I (like public.%I including defaults including constraints including storage)',
    name, parent);
  for role in select rolname from pg_roles
              where rolname in (current_database() || '_app', current_database() || '_relay') loop
    execute format('revoke all on public.%I from %I', name, role);
  end loop;
  execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
    parent, name, lower, upper);
  return true;
end $$;

-- Makes all that is missing from a step ago on; how many were made.
create function make_partitions() returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  made integer := 0;
  p    record;
begin
  for p in select * from partitioned order by parent loop
    for i in -1 .. p.ahead loop
      if make_partition(p.parent, now() + i * ('1 ' || p.step)::interval) then
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;

-- Drops the partitions that end before the moment or at it; how many. For functions that know what may go: a name in an
-- application's statement is not enough.
create function drop_partitions(parent text, before timestamptz) returns integer language plpgsql
  set timezone = 'UTC' as $$
declare
  step    text := (select p.step from partitioned p where p.parent = drop_partitions.parent);
  dropped integer := 0;
  name    text;
begin
  -- whoever is in the way for longer has its own right of way: the next run will do it
  set local lock_timeout = '3s';
  for name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = ('public.' || quote_ident(parent))::regclass
      and to_timestamp(substring(c.relname from length(parent) + 2),
            case step when 'day' then 'YYYYMMDD' else 'YYYYMM' end) + ('1 ' || step)::interval <= before
    order by 1
  loop
    execute format('drop table public.%I', name);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
revoke execute on function make_partition(text, timestamptz), drop_partitions(text, timestamptz) from public;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke execute on function make_partition(text, timestamptz), drop_partitions(text, timestamptz) from %I', app);
    execute format('revoke insert, update, delete, truncate on partitioned from %I', app);
  end if;
end $$;
