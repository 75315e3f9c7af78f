-- Whose order it is: the account's person where a buyer placed it; null where staff or a partner website entered it.
alter table orders add column buyer_account uuid;
create index orders_of_buyer on orders (buyer_account, division, id) where buyer_account is not null;
-- a partner lists what it brought in
create index orders_from_client on orders (client, division, id);
-- Buyers of one website choose their references without knowing each other's.
alter table orders drop constraint orders_client_channel_client_reference_key;
create unique index orders_by_reference on orders (client, channel, client_reference, buyer_account)
  nulls not distinct where client_reference is not null;

-- Row-level security as the floor under what the service asks for itself. The owner migrates and is not bound; the
-- application owns nothing and is.
alter table household enable row level security;
create policy household_seen on household using (in_scope(division));

alter table producer enable row level security;
create policy producer_seen on producer using (in_scope(division));

-- Products are published to everybody, and whoever orders takes from their stock. Nothing else of a product ever
-- changes, so that the application has no right to change anything else.
alter table product enable row level security;
create policy product_seen on product for select using (in_scope(division) or sees_published());
create policy product_registered on product for insert with check (in_scope(division));
create policy product_sold on product for update using (in_scope(division) or sees_published());

-- the shares of a household are its own affair: they are not published with the product
alter table supply enable row level security;
create policy supply_seen on supply
  using (exists (select from product p where p.id = product_id and in_scope(p.division)));

alter table stock_addition enable row level security;
create policy stock_addition_seen on stock_addition using (in_scope(division));

-- An order is where its first line's producer is. Its lines may be of other divisions and are seen with it.
alter table orders enable row level security;
create policy orders_seen on orders
  using (in_scope(division) or is_own(buyer_account) or is_from(client));

alter table order_line enable row level security;
create policy order_line_seen on order_line using (exists (select from orders o where o.id = order_id));

alter table order_step enable row level security;
create policy order_step_seen on order_step using (exists (select from orders o where o.id = order_id));

-- what a household earned is no affair of the buyer's
alter table settlement_line enable row level security;
create policy settlement_line_seen on settlement_line
  using (exists (select from orders o where o.id = order_id and in_scope(o.division)));

-- The sum must hold over all rows, whoever changed one of them.
alter function shares_sum_to_one() security definer set search_path = pg_catalog, public;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete on product from %I', current_database() || '_app');
    execute format('grant update (stock, version) on product to %I', current_database() || '_app');
  end if;
end $$;
