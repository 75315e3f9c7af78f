-- Before this number every transaction of this database has ended: what is read below it is read whole, and nothing comes
-- later. A snapshot's own xmin waits for the transactions of all databases of the cluster; here those wait for nobody that
-- are known to run in another one. What is not known yet, such as a transaction that has its number and not yet its lock,
-- counts as ours, so that the answer is never too late, only too early.
create function own_horizon() returns xid8 language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  with now as materialized (select pg_current_snapshot() as seen),
  elsewhere as materialized (
    select l.transactionid as number
    from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted
      and a.datid <> (select oid from pg_database where datname = current_database()))
  select least(
    coalesce((select min(running) from pg_snapshot_xip(seen) running
              where not exists (select from elsewhere where number = xid(running))),
             pg_snapshot_xmax(seen)),
    pg_current_xact_id_if_assigned())
  from now
$$;
