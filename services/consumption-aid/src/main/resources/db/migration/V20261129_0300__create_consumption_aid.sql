-- Row-level security is the floor under what the service asks for itself. The owner migrates and is not bound; the application
-- owns nothing and is.

-- The little that we keep of the registry's households, copied from its events; it tells when the file of a household is
-- closed, and when it is opened again.
create table household (
  id        uuid primary key,
  division  text collate "C" not null,
  version   bigint not null,
  closed_on date
);
create index household_in_division on household (division, id);
alter table household enable row level security;
create policy household_seen on household using (in_scope(division));

-- The name of a producer that is a household is a person's: it is sealed under a key of the producer's own, and forgotten with
-- the household. Many officers use one web client, and each counts from 1: a reference is unique for the account that gave it.
create table producer (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  name             text,
  kind             text not null check (kind in ('HOUSEHOLD', 'COOPERATIVE', 'FIRM')),
  division         text collate "C" not null,
  occurred_on      date not null,
  registered_by    text not null,
  recorded_at      timestamptz not null,
  version          bigint not null,
  household_id     uuid,
  unique (client, registered_by, client_reference)
);
create index producer_in_division on producer (division, id);
create index producer_of_household on producer (household_id) where household_id is not null;
alter table producer enable row level security;
create policy producer_seen on producer using (in_scope(division));

-- division repeats the producer's, which never changes: an order needs it without a join.
create table product (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  producer_id      uuid not null references producer,
  name             text not null,
  specification    text not null,
  unit_price       numeric(18,2) not null check (unit_price > 0),
  stock            bigint not null check (stock >= 0),
  division         text collate "C" not null,
  origin_division  text collate "C" not null,
  occurred_on      date not null,
  registered_by    text not null,
  recorded_at      timestamptz not null,
  version          bigint not null,
  unique (client, registered_by, client_reference)
);
create index product_in_division on product (division, id);
create index product_of_producer on product (producer_id, division, id);
-- Products are published to everybody, and whoever orders takes from their stock. Nothing else of a product ever
-- changes, so that the application has no right to change anything else.
alter table product enable row level security;
create policy product_seen on product for select using (in_scope(division) or sees_published());
create policy product_registered on product for insert with check (in_scope(division));
create policy product_sold on product for update using (in_scope(division) or sees_published());

create table supply (
  product_id   uuid not null references product,
  household_id uuid not null references household,
  share        numeric(7,6) not null check (share > 0 and share <= 1),
  primary key (product_id, household_id)
);
create index supply_of_household on supply (household_id);
-- the shares of a household are its own affair: they are not published with the product
alter table supply enable row level security;
create policy supply_seen on supply
  using (exists (select from product p where p.id = product_id and in_scope(p.division)));

-- What a settlement pays out is only right while the shares of a product sum to 1, so the database sees to it at commit. The
-- sum must hold over all rows, whoever changed one of them.
create function shares_sum_to_one() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public as $$
begin
  if (select coalesce(sum(share), 1) from supply where product_id = coalesce(new.product_id, old.product_id)) <> 1 then
    raise exception 'the shares of product % do not sum to 1', coalesce(new.product_id, old.product_id)
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger supply_sums_to_one after insert or update or delete on supply
  deferrable initially deferred for each row execute function shares_sum_to_one();

-- Which of the products a household supplies whose file is closed, and since when. It is the owner's, because who buys
-- sees neither the shares nor the households; it tells no more than that.
create function closed_suppliers(products uuid[]) returns table (product_id uuid, closed_on date)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select s.product_id, min(h.closed_on)
    from supply s join household h on h.id = s.household_id
    where s.product_id = any(products) and h.closed_on is not null
    group by s.product_id;
  end;

-- Where stock came from, the first with the product itself: additions less what orders hold is what is on hand.
create table stock_addition (
  id          uuid primary key,
  product_id  uuid not null references product,
  division    text collate "C" not null,
  quantity    bigint not null check (quantity > 0),
  occurred_on date not null,
  added_by    text not null,
  recorded_at timestamptz not null
);
create index stock_addition_of_product on stock_addition (product_id, id);
create index stock_addition_in_division on stock_addition (division, id);
alter table stock_addition enable row level security;
create policy stock_addition_seen on stock_addition using (in_scope(division));

-- buyer_name is sealed under a key of the order; nobody is looked for by it. buyer_account says whose order it is: the
-- account's person where a buyer placed it; null where staff or a partner website entered it.
-- What is ordered and not paid holds stock until expires_at; null holds for ever: sales at fairs, and what an office enters as
-- history or on account.
-- What a buyer enters moves no published figure before its money is proved: counted_on is the day for which an order was told
-- to others, null as long as it was not. A sale at a fair that is entered as settled is paid out on settle_on, once its receipt
-- is confirmed.
-- What a provider took has gone back when the provider says so; until then the order waits for refund_id and takes no other
-- step.
create table orders (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  channel          text not null check (channel in ('ONLINE', 'FAIR')),
  kind             text not null check (kind in ('ORDINARY', 'DONATION_BY_PURCHASE', 'HELP_BY_PURCHASE')),
  state            text not null check (state in
                     ('PLACED', 'PAID', 'ON_ACCOUNT', 'SHIPPED', 'RECEIVED', 'SETTLED', 'CANCELLED', 'REFUNDED')),
  division         text collate "C" not null,
  buyer_kind       text check (buyer_kind in ('PERSON', 'UNION', 'BUDGET_UNIT', 'FIRM')),
  buyer_name       text,
  buyer_head_count integer check (buyer_head_count > 0),
  on_account       boolean not null,
  fair_name        text,
  fair_booth       text,
  fair_division    text collate "C",
  amount           numeric(18,2) not null check (amount > 0),
  occurred_on      date not null,
  paid_on          date check (paid_on >= occurred_on),
  shipped_on       date check (shipped_on >= occurred_on),
  received_on      date check (received_on >= occurred_on),
  settled_on       date check (settled_on >= occurred_on),
  cancelled_on     date check (cancelled_on >= occurred_on),
  refunded_on      date check (refunded_on >= occurred_on),
  placed_by        text not null,
  recorded_at      timestamptz not null,
  version          bigint not null,
  buyer_account    uuid,
  expires_at       timestamptz,
  cancel_reason    text check (cancel_reason in ('GIVEN_UP', 'EXPIRED')),
  counted_on       date,
  settle_on        date,
  refund_id        uuid references payment_refund (id) deferrable initially deferred,
  check ((channel = 'FAIR') = (fair_name is not null)),
  check ((channel = 'ONLINE') = (buyer_kind is not null)),
  check (state <> 'SETTLED' or paid_on is not null)
);
create index orders_in_division on orders (division, id);
create index orders_in_state on orders (state, division, id);
create index orders_of_buyer on orders (buyer_account, division, id) where buyer_account is not null;
-- a partner lists what it brought in
create index orders_from_client on orders (client, division, id);
-- many use one client and choose their references without knowing each other's
create unique index orders_by_reference on orders (client, channel, client_reference, buyer_account, placed_by)
  nulls not distinct where client_reference is not null;
create index orders_that_expire on orders (expires_at, id)
  where expires_at is not null and state in ('PLACED', 'ON_ACCOUNT');
-- what one account holds
create index orders_held_by on orders (buyer_account)
  where buyer_account is not null and state in ('PLACED', 'ON_ACCOUNT');
-- whose names have been kept long enough
create index orders_with_a_name on orders (recorded_at, id) where buyer_name is not null;
-- An order is where its first line's producer is. Its lines may be of other divisions and are seen with it.
alter table orders enable row level security;
create policy orders_seen on orders
  using (in_scope(division) or is_own(buyer_account) or is_from(client));

-- A line is known by its order and its place in it, a step by its order and its name: ids of their own would cost a settled bulk
-- a third of its index entries, and nothing asks for them. A sale counts where the goods were grown (origin_division), which is
-- not always where their producer is.
create table order_line (
  order_id        uuid not null references orders,
  position        integer not null,
  product_id      uuid not null references product,
  division        text collate "C" not null,
  unit_price      numeric(18,2) not null,
  quantity        bigint not null check (quantity > 0),
  amount          numeric(18,2) not null check (amount = unit_price * quantity),
  origin_division text collate "C" not null,
  primary key (order_id, position)
);
alter table order_line enable row level security;
create policy order_line_seen on order_line using (exists (select from orders o where o.id = order_id));

-- Who took an order from one state to the next; no step is ever taken twice.
create table order_step (
  order_id    uuid not null references orders,
  step        text not null,
  division    text collate "C" not null,
  occurred_on date not null,
  actor       text not null,
  recorded_at timestamptz not null,
  primary key (order_id, step)
);
alter table order_step enable row level security;
create policy order_step_seen on order_step using (exists (select from orders o where o.id = order_id));

-- What a household earned from a line; append-only.
create table settlement_line (
  order_id     uuid not null,
  household_id uuid not null references household,
  division     text collate "C" not null,
  amount       numeric(18,2) not null check (amount > 0),
  settled_on   date not null,
  recorded_at  timestamptz not null,
  position     integer,
  primary key (order_id, position, household_id),
  foreign key (order_id, position) references order_line
);
-- what a household earned is no affair of the buyer's
alter table settlement_line enable row level security;
create policy settlement_line_seen on settlement_line
  using (exists (select from orders o where o.id = order_id and in_scope(o.division)));

-- The copies of what the registry tells. Producers and orders refer to them.
insert into rebuilt_table (source, name, way, key, compared, shown) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}'),
  ('topics', 'household', 'PUT', '{id}', '{division, version, closed_on}', '{id}'),
  ('topics', 'closed_period', 'PUT', '{id}', '{version, division, first_day, last_day, closed}', '{id}');

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete on settlement_line, order_step, stock_addition, product from %I', app);
    -- whoever orders takes from the stock
    execute format('grant update (stock, version) on product to %I', app);
  end if;
end $$;
