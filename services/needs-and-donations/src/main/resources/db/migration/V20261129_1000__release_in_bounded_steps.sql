-- The job that releases the open feed takes up so many changes at a time, in their order, and remembers how far it came:
-- seen_tx is the transaction that it is at, seen_item the last item of it that it has seen.
alter table feed_progress add column seen_item uuid not null default '00000000-0000-0000-0000-000000000000';

-- The rows that changed after a position, so many at most: the oldest, of transactions before another one (whole), in their
-- order; and the newest, whatever runs beside them, as they may have to leave at once. For the releasing job, under its
-- policies.
create function items_changed_after(after_tx xid8, after_item uuid, before_tx xid8, most integer)
  returns table (change_tx xid8, change_of uuid, item_kind text, item uuid, item_county text, whole boolean)
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz := changes_stand_from(after_tx);
begin
  return query
    select f.tx, f.public_id, f.kind, f.item_id, f.county, true from feed_change f
    where (f.tx, f.public_id) > (after_tx, after_item) and f.tx < before_tx and f.at >= since and not f.told
    order by f.tx, f.public_id limit most;
  return query
    -- of what stands in the feed alone, or what was claimed meanwhile would take the room of what has to leave
    select f.tx, f.public_id, f.kind, f.item_id, f.county, false
    from feed_change f join released_item r on r.item_id = f.item_id and not r.gone
    where (f.tx, f.public_id) > (after_tx, after_item) and f.at >= since and not f.told and f.kind <> 'CLAIM'
    order by f.tx desc, f.public_id desc limit most;
end $$;
drop function items_changed_from(xid8, xid8);

-- What waits is looked for by its county, where something has changed, and by how long it has waited. The job alone writes
-- these tables, so that nobody waits while the indexes are made.
create index released_item_waiting_by_county on released_item (kind, county) where group_id is null and not gone;
create index released_item_waiting_since on released_item (waiting_since) where group_id is null and not gone;
drop index released_item_waiting;
create index help_act_waiting_by_county on help_act (county) where news_id is null;
create index help_act_waiting_since on help_act (waiting_since) where news_id is null;
drop index help_act_waiting;
