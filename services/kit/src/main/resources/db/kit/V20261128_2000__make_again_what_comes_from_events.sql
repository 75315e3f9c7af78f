-- What a service has from others' events can be made again beside what is read: figures, ledgers, copies. What is made
-- stands in the schema rebuild until it is compared and put in place; what an administrator replaced as a whole by something
-- different stays in the schema replaced until the next time. Reporting had this for itself before: what was decided, and what
-- was replaced, stays; what was made and not decided about is made again.
drop schema if exists rebuild cascade;
drop table if exists rebuild_difference, rebuild_count;
drop function if exists shadow_of(text), drop_tables_of(text), tables_of(text, boolean), make_rebuild(text),
  compare_rebuild(uuid, text, integer), swap_rebuild(text, boolean), drop_rebuild(), what_differs(uuid),
  letters_closed_meanwhile(uuid);
create schema rebuild;
create schema if not exists replaced;

-- How far each partition has been taken, written in the transaction of the effects.
create table if not exists consumed (
  topic       text collate "C" not null,
  partition   integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- Which tables are made from a source.
create table rebuilt_table (
  source     text collate "C" not null,
  name       text collate "C" not null,
  -- SWAP: as a whole, if nothing refers to it; PUT: row by row; READ: the source itself, which stays
  way        text collate "C" not null check (way in ('SWAP', 'PUT', 'READ')),
  -- what makes a row the same row; nothing for a table that is not compared
  key        text[] not null,
  compared   text[] not null,
  -- what a difference says of its row
  shown      text[] not null,
  -- by whose values differences are counted
  counted_by text,
  -- of a sum it counts by how much it differs: that does not change with the events that come meanwhile
  is_sum     boolean not null default false,
  -- what the row that is read has, and the one that is made takes over
  carried    text[] not null default '{}',
  primary key (source, name)
);

create table if not exists rebuild_run (
  id                uuid primary key,
  source            text collate "C" not null,
  state             text collate "C" not null
    check (state in ('RUNNING', 'EQUAL', 'DIFFERENT', 'ACCEPTED', 'DISCARDED', 'FAILED')),
  asked_at          timestamptz not null default clock_timestamp(),
  asked_by          text not null,
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
create unique index if not exists rebuild_run_open on rebuild_run ((true)) where state in ('RUNNING', 'DIFFERENT');
alter table rebuild_run drop constraint if exists rebuild_run_source_check;
update rebuild_run set source = lower(source) where source <> lower(source);
update rebuild_run set state = 'FAILED', ended_at = clock_timestamp(), failure = 'The service was upgraded. Begin it again.'
where state in ('RUNNING', 'DIFFERENT');

-- How much differs, of each kind.
create table rebuild_count (
  run        uuid not null references rebuild_run,
  table_name text collate "C" not null,
  kind       text collate "C" not null check (kind in ('MISSING', 'SURPLUS', 'DIFFERENT')),
  of_what    text collate "C" not null,
  differing  bigint not null,
  primary key (run, table_name, kind, of_what)
);

-- Some of what differs, of each kind: what is read, and what was made from the source.
create table rebuild_difference (
  run        uuid not null references rebuild_run,
  table_name text collate "C" not null,
  kind       text collate "C" not null,
  number     integer not null,
  division   text collate "C" not null,
  row_shown  jsonb not null,
  live       jsonb,
  rebuilt    jsonb,
  primary key (run, table_name, kind, number)
);
-- it quotes what is read
alter table rebuild_difference enable row level security;
create policy rebuild_difference_seen on rebuild_difference using (in_scope(division));
-- rebuild_run, rebuild_count and rebuilt_table have none: how many, and of no division.

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

create function make_rebuild(source text) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
begin
  perform drop_tables_of('rebuild');
  perform drop_tables_of('replaced');
  -- up to which migration the tables had come, so that it takes back nothing of what a later one did to them
  create table rebuild.migrated as select max(installed_rank) as rank from flyway_schema_history;
  for name in select t.name from rebuilt_table t where t.source = make_rebuild.source loop
    perform shadow_of(name);
  end loop;
  -- with the time at which the log had taken it: at the same place another may stand
  create table rebuild.unreadable (
    topic text collate "C", "partition" integer, "offset" bigint, logged_at timestamptz not null, told boolean not null,
    primary key (topic, "partition", "offset"));
  -- open dead letters that could be read this time
  create table rebuild.read_letter (id uuid primary key);
end $$;

create function drop_rebuild() returns void language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$ select drop_tables_of('rebuild') $$;

-- A list of columns of a table by its alias, as a row or as an object of texts.
create function columns_of(alias text, columns text[]) returns text language sql immutable
  return (select 'row(' || string_agg(format('%s.%I', alias, c), ', ' order by n) || ')'
          from unnest(columns) with ordinality u(c, n));
create function object_of(alias text, columns text[]) returns text language sql immutable
  return (select 'jsonb_strip_nulls(jsonb_build_object('
                 || string_agg(format('%L, %s.%I::text', c, alias, c), ', ' order by n) || '))'
          from unnest(columns) with ordinality u(c, n));
create function same_row(key text[]) returns text language sql immutable
  return (select string_agg(format('l.%1$I = n.%1$I', c), ' and ' order by n) from unnest(key) with ordinality u(c, n));

-- Writes down what differs, at most so many of each kind, and how many there are; how many in all.
create function compare_rebuild(run uuid, source text, most integer) returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  t rebuilt_table;
begin
  delete from rebuild_count c where c.run = compare_rebuild.run;
  delete from rebuild_difference d where d.run = compare_rebuild.run;
  for t in select * from rebuilt_table r
           where r.source = compare_rebuild.source and r.way <> 'READ' and cardinality(r.key) > 0 loop
    execute format('analyze rebuild.%I', t.name);
    execute format($sql$
      with differing as materialized (
        select case when %9$L then 'DIFFERENT' when l.ctid is null then 'MISSING' when n.ctid is null then 'SURPLUS'
                    else 'DIFFERENT' end as kind,
          case when n.ctid is null then l.division else n.division end as division,
          coalesce(%6$s, '') as of_what,
          case when n.ctid is null then %7$s else %8$s end as row_shown,
          case when l.ctid is not null then %4$s end as live,
          case when n.ctid is not null then %5$s end as rebuilt
        from public.%1$I l full join rebuild.%1$I n on %10$s
        where l.ctid is null or n.ctid is null or %2$s is distinct from %3$s),
      counted as (
        insert into rebuild_count select $1, %1$L, kind, of_what, count(*) from differing group by kind, of_what)
      insert into rebuild_difference (run, table_name, kind, number, division, row_shown, live, rebuilt)
      select $1, %1$L, kind, number, division, row_shown, live, rebuilt
      from (select d.*, row_number() over (partition by kind order by row_shown, division, live, rebuilt) as number from differing d) d
      where number <= $2
      $sql$,
      t.name, columns_of('l', t.compared), columns_of('n', t.compared), object_of('l', t.compared),
      object_of('n', t.compared),
      case when t.counted_by is null then 'null'
           else format('case when n.ctid is null then l.%1$I else n.%1$I end', t.counted_by) end,
      object_of('l', t.shown), object_of('n', t.shown), t.is_sum, same_row(t.key))
    using compare_rebuild.run, most;
  end loop;
  return (select coalesce(sum(c.differing), 0) from rebuild_count c where c.run = compare_rebuild.run);
end $$;

-- What differs, as one text: how much of each kind, and of what is listed, what it is.
create function what_differs(run uuid) returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select concat_ws(' ',
    (select string_agg(concat_ws(' ', c.table_name, c.kind, c.of_what, c.differing), ', '
       order by c.table_name, c.kind, c.of_what)
     from rebuild_count c where c.run = what_differs.run),
    (select md5(string_agg(concat_ws(' ', d.table_name, d.kind, d.division, d.row_shown,
         case when t.is_sum
              then trim_scale(coalesce(d.rebuilt ->> t.compared[1], '0')::numeric
                              - coalesce(d.live ->> t.compared[1], '0')::numeric)::text
              else coalesce(d.live::text, '') || '>' || coalesce(d.rebuilt::text, '') end), '|'
         order by d.table_name, d.kind, d.number))
     from rebuild_difference d join rebuild_run r on r.id = d.run
     join rebuilt_table t on t.source = r.source and t.name = d.table_name
     where d.run = what_differs.run))
$$;

-- Dead letters of which something was decided after their record had passed: discarded, and the record is taken, here or
-- where the same event was told again; or replayed, and the record could not be read. How many.
create function letters_closed_meanwhile(run uuid) returns bigint language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  begun  rebuild_run := (select r from rebuild_run r where r.id = run);
  closed bigint;
  more   bigint;
  name   text;
begin
  closed := (select count(*) from rebuild.read_letter r join dead_letter d on d.id = r.id where d.state = 'DISCARDED')
    + (select count(*) from rebuild.unreadable u
       join dead_letter d on (d.topic, d."partition", d."offset", d.logged_at)
                           = (u.topic, u."partition", u."offset", u.logged_at)
       where d.state = 'REPLAYED' and d.closed_at > begun.asked_at);
  for name in select t.name from rebuilt_table t
              where t.source = begun.source and t.way <> 'READ' and 'event_id' = any(t.key) loop
    execute format('select count(*) from dead_letter d where d.state = %L'
      ' and exists (select from rebuild.%I f where f.event_id = d.event_id)', 'DISCARDED', name) into more;
    closed := closed + more;
  end loop;
  return closed;
end $$;

-- Whether the tables are still those that were made again: up to which migration they had come, and their columns.
create function require_unmigrated(names text[]) returns void language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
begin
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
end $$;

-- Puts copies right row by row, and says which rows it changed. A surplus one stays if something refers to it.
create function put_rebuild(source text) returns table (table_name text, id uuid) language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  t       rebuilt_table;
  surplus uuid;
begin
  perform require_unmigrated(array(select r.name from rebuilt_table r
                                   where r.source = put_rebuild.source and r.way = 'PUT'));
  for t in select * from rebuilt_table r where r.source = put_rebuild.source and r.way = 'PUT' loop
    return query execute format(
      'insert into public.%1$I select n.* from rebuild.%1$I n where not exists (select from public.%1$I l where l.id = n.id)'
      ' returning %1$L::text, id', t.name);
    return query execute format(
      'update public.%1$I l set (%2$s) = %3$s from rebuild.%1$I n where l.id = n.id and %4$s is distinct from %3$s'
      ' returning %1$L::text, l.id',
      t.name, (select string_agg(quote_ident(c), ', ') from unnest(t.compared) c), columns_of('n', t.compared),
      columns_of('l', t.compared));
    -- all of them at once against those who may refer to them; what one of those does meanwhile is an exception
    for surplus in execute format(
        'select l.id from public.%1$I l where not exists (select from rebuild.%1$I n where n.id = l.id)%2$s', t.name,
        (select coalesce(string_agg(format(' and not exists (select from %s f where f.%I = l.id)',
           c.conrelid::regclass, a.attname), ''), '')
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = ('public.' || quote_ident(t.name))::regclass)) loop
      begin
        execute format('delete from public.%I where id = $1', t.name) using surplus;
      exception when foreign_key_violation then
        continue;
      end;
      return query select t.name, surplus;
    end loop;
  end loop;
end $$;

-- Puts what was made as a whole in the place of what is read, if no migration has come since; whoever takes events must be
-- kept away meanwhile. Readers wait for the moment that the names take. The swap gives way to whoever already reads, and
-- tries again: it is never the readers that a deadlock ends.
create function swap_rebuild(source text, keep boolean) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  names text[] := array(select r.name from rebuilt_table r where r.source = swap_rebuild.source and r.way = 'SWAP');
  t     rebuilt_table;
  name  text;
  made  text;
begin
  -- before readers have to wait
  for t in select * from rebuilt_table r
           where r.source = swap_rebuild.source and r.way = 'SWAP' and cardinality(r.carried) > 0 loop
    execute format('update rebuild.%1$I n set (%2$s) = %3$s from public.%1$I l where %4$s and %5$s is distinct from %3$s',
      t.name, (select string_agg(quote_ident(c), ', ') from unnest(t.carried) c), columns_of('l', t.carried),
      same_row(t.key), columns_of('n', t.carried));
  end loop;
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
  perform require_unmigrated(names);
  if exists (select from pg_constraint c join unnest(names) n on ('public.' || n)::regclass in (c.conrelid, c.confrelid)
             where c.contype = 'f') then
    raise exception 'a table that refers to others, or others to it, cannot change places' using errcode = '0A000';
  end if;
  perform drop_tables_of('replaced');
  foreach name in array names loop
    for made in select pg_get_triggerdef(g.oid) from pg_trigger g
                where g.tgrelid = ('public.' || name)::regclass and not g.tgisinternal loop
      execute replace(made, ' ON public.', ' ON rebuild.');
    end loop;
    execute format('alter table public.%I set schema replaced', name);
    execute format('alter table rebuild.%I set schema public', name);
  end loop;
  perform drop_tables_of('rebuild');
  if not keep then
    perform drop_tables_of('replaced');
  end if;
end $$;

do $$
declare
  app     text := current_database() || '_app';
  helpers text := 'function shadow_of(text), drop_tables_of(text), columns_of(text, text[]), object_of(text, text[]), '
                  'same_row(text[]), require_unmigrated(text[])';
begin
  execute 'revoke execute on ' || helpers || ' from public';
  if exists (select from pg_roles where rolname = app) then
    execute format('grant usage on schema rebuild to %I', app);
    execute format('revoke execute on %s from %I', helpers, app);
    execute format('revoke insert, update, delete on rebuilt_table from %I', app);
  end if;
end $$;
