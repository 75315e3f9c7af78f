-- What has changed stands in a table of its own, one row an item and transaction, in the order of the transactions, so that
-- a change of a need, a wish or a claim rewrites no index of its row. Who follows reads below own_horizon(). told: the
-- releasing job says so to everybody; otherwise the row itself changed, which is for the job and for the partner whose it
-- is. at: when the transaction began.
create table feed_change (
  tx        xid8 not null default pg_current_xact_id(),
  at        timestamptz not null default transaction_timestamp(),
  kind      text not null check (kind in ('NEED', 'WISH', 'CLAIM')),
  told      boolean not null,
  item_id   uuid not null,
  -- of a claim, which has none, its id
  public_id uuid not null,
  county    text collate "C" not null
) partition by range (at);
create unique index feed_change_in_order on feed_change (tx, public_id, told, at);
insert into partitioned (parent, step, ahead) values ('feed_change', 'day', 7);
select make_partitions();

-- positions of before go on to be valid
insert into feed_change (tx, kind, told, item_id, public_id, county)
  select changed_tx, 'NEED', false, id, public_id, county from need
  union all select changed_tx, 'WISH', false, id, public_id, county from wish
  union all select changed_tx, 'CLAIM', false, id, id, left(division, 6) from claim
  union all select changed_tx, kind, true, item_id, public_id, county from released_item where told;

drop trigger need_changes on need;
drop trigger wish_changed on wish;
drop trigger claim_changes on claim;
drop trigger released_item_changes on released_item;
drop function note_changing_transaction();
alter table need drop column changed_tx;
alter table wish drop column changed_tx;
alter table claim drop column changed_tx;
alter table released_item drop column changed_tx;
alter table help_news drop column changed_tx;
-- room for the next version of a row on its page, so that no index hears of it
alter table need set (fillfactor = 80);
alter table wish set (fillfactor = 80);
alter table claim set (fillfactor = 80);
alter table released_item set (fillfactor = 80);

-- As the owner: who changes a row need not be allowed to read or write what is said of it here.
create function note_changed_items() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select upper(tg_table_name), false, id, public_id, county from changed
    on conflict do nothing;
  return null;
end $$;
create function note_changed_claims() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select 'CLAIM', false, id, id, left(division, 6) from changed
    on conflict do nothing;
  return null;
end $$;
create function note_told_items() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select kind, true, item_id, public_id, county from changed where told
    on conflict do nothing;
  return null;
end $$;
create trigger need_comes after insert on need referencing new table as changed
  for each statement execute function note_changed_items();
create trigger need_changes after update on need referencing new table as changed
  for each statement execute function note_changed_items();
create trigger wish_comes after insert on wish referencing new table as changed
  for each statement execute function note_changed_items();
create trigger wish_changes after update on wish referencing new table as changed
  for each statement execute function note_changed_items();
create trigger claim_comes after insert on claim referencing new table as changed
  for each statement execute function note_changed_claims();
create trigger claim_changes after update on claim referencing new table as changed
  for each statement execute function note_changed_claims();
create trigger released_item_comes after insert on released_item referencing new table as changed
  for each statement execute function note_told_items();
create trigger released_item_changes after update on released_item referencing new table as changed
  for each statement execute function note_told_items();

-- More, or less, may be told of these households and makers of wishes, wherever they are.
create function note_changed_subjects(subjects uuid[]) returns void language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
  insert into feed_change (kind, told, item_id, public_id, county)
    select 'NEED', false, id, public_id, county from need where household_id = any(subjects)
    union all select 'WISH', false, id, public_id, county from wish where maker_id = any(subjects)
    on conflict do nothing
$$;

-- gone_tx: changes before it may be gone, and no position before it can be followed from.
-- waited_until: what waits in vain since then, or longer, has been looked at.
alter table feed_progress
  add column gone_tx xid8 not null default '0',
  add column waited_until timestamptz not null default '-infinity';

-- The releasing job reads the table; everybody else what the function says, and nobody but the triggers writes.
alter table feed_change enable row level security;
create policy feed_change_seen on feed_change for select using (in_scope(county));

-- What has changed after a position and before a transaction: what the job told, for everybody; for a partner, beside
-- that, what it brought in, and what the consents that name it told it. What it never was told of is not gone for it.
create function feed_changes_after(after xid8, item uuid, before xid8, partner text, partner_fields text[], page integer)
  returns table (change_tx xid8, change_of uuid, change_kind text) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if partner is null then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before and f.told
      order by f.tx, f.public_id limit page;
  elsif is_from(partner) then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before
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

-- The last transaction before the given one that changed something; null if there is none.
create function newest_feed_change(before xid8) returns xid8 language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select tx from feed_change where tx < before order by tx desc limit 1
$$;

-- Changes with every change that somebody may read, and tells nothing of it: the last transaction that changed something,
-- those that still run and may have changed something before it, and how far the changes can be read while they run.
create or replace function feed_mark() returns text language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with last as materialized (
    select coalesce((select tx from feed_change where kind <> 'CLAIM' order by tx desc limit 1),
                    (select gone_tx from feed_progress)) as tx),
  others as materialized (
    select string_agg(running::text, ',') as running
    from last, pg_snapshot_xip(pg_current_snapshot()) running where running < last.tx)
  select last.tx || ':' || coalesce(others.running || ':' || least(own_horizon(), last.tx), '') from last, others
$$;

-- Days that are older than that, and than thirty, go once the releasing job has seen all of them; how many.
create function purge_feed_changes(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  before timestamptz := date_trunc('day', now() - greatest(kept, interval '30 days'));
  last   xid8 := (select tx from feed_change where at < before order by tx desc limit 1);
begin
  if last >= (select seen_tx from feed_progress) then
    return 0;
  end if;
  update feed_progress set gone_tx = (last::text::numeric + 1)::text::xid8
    where gone_tx <= last;
  return drop_partitions('feed_change', before);
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke insert, update, delete, truncate on feed_change from %I', current_database() || '_app');
  end if;
end $$;
