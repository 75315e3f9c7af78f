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
  buyer_name_index bytea,
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
  unique (client, channel, client_reference),
  check ((channel = 'FAIR') = (fair_name is not null)),
  check ((channel = 'ONLINE') = (buyer_kind is not null)),
  check (state <> 'SETTLED' or paid_on is not null)
);
create index orders_in_division on orders (division, id);
create index orders_in_state on orders (state, division, id);

create table order_line (
  id         uuid primary key,
  order_id   uuid not null references orders,
  position   integer not null,
  product_id uuid not null references product,
  division   text collate "C" not null,
  unit_price numeric(18,2) not null,
  quantity   bigint not null check (quantity > 0),
  amount     numeric(18,2) not null check (amount = unit_price * quantity),
  unique (order_id, position)
);
create index order_line_of_product on order_line (product_id);
create index order_line_in_division on order_line (division, id);

-- Who took an order from one state to the next; no step is ever taken twice.
create table order_step (
  id          uuid primary key,
  order_id    uuid not null references orders,
  step        text not null,
  division    text collate "C" not null,
  occurred_on date not null,
  actor       text not null,
  recorded_at timestamptz not null,
  unique (order_id, step)
);

-- What a household earned from a line; append-only.
create table settlement_line (
  id           uuid primary key,
  order_id     uuid not null references orders,
  line_id      uuid not null references order_line,
  household_id uuid not null references household,
  division     text collate "C" not null,
  amount       numeric(18,2) not null check (amount > 0),
  settled_on   date not null,
  recorded_at  timestamptz not null,
  unique (line_id, household_id)
);
create index settlement_line_of_order on settlement_line (order_id, id);
create index settlement_line_of_household on settlement_line (household_id, settled_on);
create index settlement_line_in_division on settlement_line (division, id);

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete on settlement_line, order_step, stock_addition from %I', current_database() || '_app');
  end if;
end $$;
