-- Whoever follows closely is read from two or three days and not from all: what a transaction with that number or a later one
-- changed stands on that day or a later one, since it had no number before. at is the day (UTC) on which the change was noted,
-- so that one row is enough for an item in a transaction.
alter table feed_change alter column at set default date_trunc('day', clock_timestamp(), 'UTC');
alter table feed_progress
  add column recent_tx xid8 not null default pg_current_xact_id(),
  add column recent_at timestamptz not null default date_trunc('day', clock_timestamp() - interval '1 hour', 'UTC');

-- From which day on the changes of the transaction and of later ones stand.
create function changes_stand_from(tx xid8) returns timestamptz language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select case when tx >= recent_tx then recent_at else '-infinity' end from feed_progress
$$;

-- What has changed after a position and before a transaction: what the job told, for everybody; for a partner, beside
-- that, what it brought in, and what the consents that name it told it. What it never was told of is not gone for it.
create or replace function feed_changes_after(after xid8, item uuid, before xid8, partner text, partner_fields text[], page integer)
  returns table (change_tx xid8, change_of uuid, change_kind text) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz := changes_stand_from(after);
begin
  if partner is null then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before and f.at >= since and f.told
      order by f.tx, f.public_id limit page;
  elsif is_from(partner) then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before and f.at >= since
        and (f.told
             or f.kind = 'NEED' and exists (
               select from need n where n.id = f.item_id
                 and (n.client = partner
                      or n.published_on is not null and exists (
                        select from consent c
                        where c.subject = n.household_id and c.recipients && array['*', partner]
                          and c.fields && partner_fields and c.confirmed_on is not null
                          and (c.withdrawn_on is null or n.published_on <= c.withdrawn_on))))
             or f.kind = 'WISH' and exists (
               select from wish w join consent c on c.subject = w.maker_id
               where w.id = f.item_id and w.published_on is not null and c.recipients && array['*', partner]
                 and c.fields && partner_fields and c.confirmed_on is not null
                 and (c.withdrawn_on is null or w.published_on <= c.withdrawn_on)))
      order by f.tx, f.public_id limit page;
  end if;
end $$;

-- The rows that changed from a transaction on, and whether before another one; for the releasing job, under its policies.
create function items_changed_from(from_tx xid8, until_tx xid8)
  returns table (item_kind text, item uuid, whole boolean) language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz := changes_stand_from(from_tx);
begin
  return query
    select f.kind, f.item_id, bool_or(f.tx < until_tx) from feed_change f
    where f.tx >= from_tx and f.at >= since and not f.told group by f.kind, f.item_id;
end $$;

-- The last transaction before the given one that changed something that can be followed; null if there is none.
create or replace function newest_feed_change(before xid8) returns xid8 language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  recent feed_progress := (select p from feed_progress p);
  newest xid8;
begin
  select tx into newest from feed_change
    where tx < before and at >= recent.recent_at and kind <> 'CLAIM' order by tx desc limit 1;
  -- of an older one it is not known whether it is the last
  if newest is null or newest < recent.recent_tx then
    select tx into newest from feed_change where tx < before and kind <> 'CLAIM' order by tx desc limit 1;
  end if;
  return newest;
end $$;

-- Changes with every change that somebody may read, and tells nothing of it: the last transaction that changed something,
-- those that still run and may have changed something before it, and how far the changes can be read while they run.
create or replace function feed_mark() returns text language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with last as materialized (
    select coalesce(newest_feed_change('18446744073709551615'), (select gone_tx from feed_progress)) as tx),
  others as materialized (
    select string_agg(running::text, ',') as running
    from last, pg_snapshot_xip(pg_current_snapshot()) running where running < last.tx)
  select last.tx || ':' || coalesce(others.running || ':' || least(own_horizon(), last.tx), '') from last, others
$$;

-- Days that are older than that, and than thirty, go once the releasing job has seen all of them; how many.
create or replace function purge_feed_changes(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  before timestamptz := date_trunc('day', now() - greatest(kept, interval '30 days'));
  last   xid8 := (select tx from feed_change where at < before order by tx desc limit 1);
begin
  update feed_progress
    set recent_tx = pg_current_xact_id(), recent_at = date_trunc('day', clock_timestamp() - interval '1 hour')
    where recent_at < now() - interval '3 days';
  if last >= (select seen_tx from feed_progress) then
    return 0;
  end if;
  update feed_progress set gone_tx = (last::text::numeric + 1)::text::xid8
    where gone_tx <= last;
  return drop_partitions('feed_change', before);
end $$;
