-- What was deleted because it was old enough, and when that was last looked for: so that it can be seen.
create table purge_run (
  what        text collate "C" primary key,
  ran_at      timestamptz not null,
  removed     bigint not null,
  oldest_kept timestamptz
);

-- Days of the outbox that are past: as old as is asked for and 30 days at least, compared with their topics to the last
-- event, and behind every reader of the log. How many days went.
create function purge_outbox(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  until   outbox_reconciliation := (select r from outbox_reconciliation r);
  before  timestamptz := clock_timestamp() - greatest(kept, interval '30 days');
  waiting timestamptz;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('purge of outbox', 0)) then
    return 0;
  end if;
  if exists (select from pg_replication_slots
             where database = current_database()
               and (confirmed_flush_lsn is null or confirmed_flush_lsn < until.until_lsn)) then
    return 0;
  end if;
  waiting := (select min(occurred_at) from outbox where tx >= until.until_tx);
  return drop_partitions('outbox', least(before, date_trunc('day', waiting, 'UTC')));
end $$;

-- The oldest keys, so many at most; they are kept as long as is asked for and 7 days at least. How many went.
create function purge_idempotency_keys(kept interval, most integer) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from idempotency_key where ctid = any(array(
      select ctid from idempotency_key
      where created_at < clock_timestamp() - greatest(kept, interval '7 days')
      order by created_at limit most for update skip locked))
    returning 1)
  select count(*)::integer from gone
$$;

-- Where the oldest partition begins.
create function oldest_partition(parent text) returns timestamptz language sql stable
  set timezone = 'UTC' as $$
  select min(to_timestamp(substring(c.relname from length(p.parent) + 2),
    case p.step when 'day' then 'YYYYMMDD' else 'YYYYMM' end))
  from partitioned p
  join pg_inherits i on i.inhparent = ('public.' || quote_ident(p.parent))::regclass
  join pg_class c on c.oid = i.inhrelid
  where p.parent = oldest_partition.parent
$$;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on purge_run from %I', app);
  end if;
end $$;
