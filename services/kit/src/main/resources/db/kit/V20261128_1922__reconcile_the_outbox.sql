-- How far outbox and topics have been compared: every event of a transaction below until_tx was on its topic, as of the
-- moment reconciled_until. One row; no write for an event.
create table outbox_reconciliation (
  only_row         boolean primary key default true check (only_row),
  until_tx         xid8 not null default '0',
  -- where the write-ahead log stood then
  until_lsn        pg_lsn not null default '0/0',
  reconciled_until timestamptz not null default clock_timestamp(),
  looked_at        timestamptz not null default clock_timestamp(),
  compared         bigint not null default 0,
  told_again       bigint not null default 0,
  -- the instance that compares now, and until when it has the work for itself
  claimed_by       uuid,
  claimed_until    timestamptz not null default '-infinity'
);
insert into outbox_reconciliation default values;

-- Writes rows anew, under the same ids and with the same words: whoever reads the log tells them again, and whoever has
-- heard of them already does nothing. How many there were.
create function tell_again(ids uuid[]) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from outbox where id = any(ids) returning *),
  again as (
    insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at)
    select id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at from gone order by id
    returning 1)
  select count(*)::integer from again
$$;

-- Numbers of transactions do not outlive a dump: in a restored database rows can bear numbers that are yet to come, and so
-- can what says how far they were compared. Then all begins anew. Whether it did. The change is not told: only inserts are.
create function restart_reconciliation() returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  unknown xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  if not exists (select from outbox where tx >= unknown)
      and not exists (select from outbox_reconciliation where until_tx > unknown) then
    return false;
  end if;
  update outbox set tx = pg_current_xact_id() where tx >= unknown;
  update outbox_reconciliation set until_tx = '0', until_lsn = '0/0';
  return true;
end $$;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke insert, delete, truncate on outbox_reconciliation from %I', app);
  end if;
end $$;
