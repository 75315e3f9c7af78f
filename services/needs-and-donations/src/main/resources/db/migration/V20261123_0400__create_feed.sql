-- The open feed. What anybody may read is not what is published but what was released: rows that came in, and are placed,
-- together with those of at least four other households. A release never changes what it says of a row.

-- Which transaction changed a row last. Whoever follows the changes reads up to the oldest transaction that still runs,
-- so that one that commits late is not passed over.
alter table need
  add column county text collate "C" generated always as (left(division, 6)) stored,
  add column changed_tx xid8 not null default pg_current_xact_id(),
  add column public_text text,
  add column public_text_by text,
  add column public_text_on date,
  add check ((public_text is null) = (public_text_by is null) and (public_text is null) = (public_text_on is null));
create trigger need_changes before update on need for each row execute function note_changing_transaction();
create index need_by_change on need (changed_tx, public_id);
create index need_by_county on need (county, public_id) where published_on is not null;

alter table claim add column changed_tx xid8 not null default pg_current_xact_id();
create trigger claim_changes before update on claim for each row execute function note_changing_transaction();
create index claim_by_change on claim (changed_tx);

-- Waits without a group. place and category say as much as the whole group shares: place is a township or a county.
-- item_version: of the item when its followers last heard of it; they never learn when it changed, but when the job
-- said so, of all that had changed since the run before, in one transaction.
-- over: nothing of the group can be claimed. told: it was to be read at some time, so that those who follow learn its end.
create table released_item (
  item_id       uuid primary key,
  kind          text not null check (kind in ('NEED', 'WISH')),
  public_id     uuid not null,
  item_version  bigint not null,
  county        text collate "C" not null,
  waiting_since timestamptz not null,
  group_id      uuid,
  place         text collate "C",
  category      text,
  released_on   date,
  over          boolean not null default false,
  gone          boolean not null default false,
  told          boolean not null default false,
  changed_tx    xid8 not null default pg_current_xact_id(),
  check ((group_id is null) = (place is null) and (group_id is null) = (released_on is null))
);
create trigger released_item_changes before update on released_item for each row execute function note_changing_transaction();
create index released_item_waiting on released_item (kind) where group_id is null and not gone;
create index released_item_by_group on released_item (group_id) where group_id is not null;
create index released_item_by_county on released_item (kind, county, public_id)
  where group_id is not null and not gone and not over;
create index released_item_by_change on released_item (changed_tx, public_id) where told;

-- What was claimed and what was delivered, summed over the acts for at least five households; each act stands in one sum.
create table help_news (
  id          uuid primary key,
  what        text not null check (what in ('CLAIMED', 'DELIVERED')),
  period      text not null check (period in ('DAY', 'MONTH')),
  begins_on   date not null,
  county      text collate "C" not null,
  place       text collate "C" not null,
  measure     text not null check (measure in ('FUNDS', 'GOODS', 'SERVICE')),
  acts        integer not null check (acts >= 5),
  extent      numeric(18, 2) not null check (extent > 0),
  changed_tx  xid8 not null default pg_current_xact_id()
);
create index help_news_by_county on help_news (county, begins_on desc, id);

create table help_act (
  claim_id      uuid not null references claim (id),
  what          text not null,
  county        text collate "C" not null,
  waiting_since timestamptz not null,
  news_id       uuid references help_news (id),
  primary key (claim_id, what)
);
create index help_act_waiting on help_act (what) where news_id is null;

-- up to which transaction the job has seen the changes; one row
create table feed_progress (
  only_row boolean primary key default true check (only_row),
  seen_tx  xid8 not null
);
insert into feed_progress (seen_tx) values ('0');

-- Words for goods and units that say nothing of anybody; other words wait for a moderator, with the need's text.
create table plain_word (word text primary key);
insert into plain_word (word) values
  ('件'), ('个'), ('床'), ('套'), ('台'), ('辆'), ('双'), ('袋'), ('箱'), ('桶'), ('盒'), ('本'), ('只'), ('头'), ('羽'),
  ('株'), ('公斤'), ('千克'), ('斤'), ('吨'), ('米'), ('张'), ('把'), ('副'), ('瓶'), ('份'), ('次'), ('小时'), ('天'),
  ('棉被'), ('棉衣'), ('衣服'), ('鞋'), ('大米'), ('面粉'), ('食用油'), ('牛奶'), ('药品'), ('轮椅'), ('拐杖'), ('助听器'),
  ('床铺'), ('桌椅'), ('书包'), ('课本'), ('文具'), ('台灯'), ('电视机'), ('电风扇'), ('取暖器'), ('洗衣机'), ('冰箱'),
  ('电饭煲'), ('自行车'), ('种子'), ('化肥'), ('鸡苗'), ('鸭苗'), ('猪仔'), ('羊羔'), ('果树苗'), ('农具'), ('水泥'), ('砖'),
  ('学习用品'), ('护理用品'), ('建筑材料'), ('介绍工作'), ('联系扶贫车间'), ('技能培训'), ('种养培训'), ('农技指导'),
  ('家电维修'), ('代销农产品'), ('联系买家')
  on conflict do nothing;

alter table released_item enable row level security;
create policy released_item_seen on released_item for select
  using (in_scope(county) or ((sees_released() or sees_published()) and told));
create policy released_item_kept on released_item using (in_scope(county));

alter table help_news enable row level security;
create policy help_news_seen on help_news for select
  using (in_scope(county) or sees_released() or sees_published());
create policy help_news_kept on help_news using (in_scope(county));

alter table help_act enable row level security;
create policy help_act_kept on help_act using (in_scope(county));

create index wish_by_county on wish (county, public_id);
drop index wish_by_change;
create index wish_by_change on wish (changed_tx, public_id);
-- those who follow the changes learn that one was taken down
drop policy wish_seen on wish;
drop policy wish_changed on wish;
create policy wish_changed on wish for update
  using (in_scope(division) or (sees_published() and published_on is not null and state <> 'TAKEN_DOWN'))
  -- a claim that ends leaves a wish open, unless its maker consents no longer
  with check (in_scope(division)
              or (sees_published() and published_on is not null
                  and (state <> 'TAKEN_DOWN' or not exists (select from live_consents(array[maker_id])))));
create policy wish_seen on wish for select
  using (in_scope(division) or (sees_published() and published_on is not null)
         or (sees_released() and exists (select from released_item r where r.item_id = wish.id and r.told)));

drop policy need_seen on need;
create policy need_seen on need for select
  using (in_scope(division) or is_own(household_id) or is_from(client)
         or (sees_published() and published_on is not null)
         or (sees_released() and exists (select from released_item r where r.item_id = need.id and r.told)));

-- Changes with every change that somebody may read, and tells nothing of it: the last transaction that changed something,
-- and those that still run and may have changed something before it. As the owner, because what the caller sees would
-- not find the last change by an index.
create function feed_mark() returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with last as (
    select greatest(coalesce((select changed_tx from need order by changed_tx desc limit 1), '0'),
                    coalesce((select changed_tx from wish order by changed_tx desc limit 1), '0'),
                    coalesce((select changed_tx from released_item where told order by changed_tx desc limit 1), '0'))
      as tx)
  select tx || ':' || coalesce((select string_agg(running::text, ',')
                                from pg_snapshot_xip(pg_current_snapshot()) running where running < tx), '')
  from last
$$;

-- the same as before, with the text that a moderator let through
drop trigger need_public_changes on need;
create trigger need_public_changes before update on need for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.household_id,
             old.on_behalf_of, old.division, old.category, old.measure, old.asked, old.unit, old.item, old.reason,
             old.submitted_on, old.published_on, old.published_by, old.public_text)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.household_id,
             new.on_behalf_of, new.division, new.category, new.measure, new.asked, new.unit, new.item, new.reason,
             new.submitted_on, new.published_on, new.published_by, new.public_text))
  execute function public_changes_nothing_else();
