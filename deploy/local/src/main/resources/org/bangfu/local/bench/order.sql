\set i random(0, ${products.size} - 1)
with wanted (id, quantity) as (values
  ((${products}::uuid[])[:i % ${products.size} + 1], 1), ((${products}::uuid[])[(:i + 1) % ${products.size} + 1], 2),
  ((${products}::uuid[])[(:i + 2) % ${products.size} + 1], 1)),
locked as materialized (
  select p.id from bench.product p where p.id in (select id from wanted) order by p.id for no key update),
taken as (
  update bench.product p set stock = p.stock - w.quantity, version = p.version + 1
  from wanted w, locked l where l.id = w.id and p.id = l.id and p.stock >= w.quantity
  returning p.id, p.division, p.origin_division, p.unit_price, w.quantity),
o as (
  insert into bench.orders (id, client, channel, kind, state, division, buyer_kind, buyer_name, on_account, amount,
    occurred_on, placed_by, recorded_at, version, counted_on)
  select uuidv7(), 'bench', 'ONLINE', 'ORDINARY', 'PLACED', min(division), 'PERSON', '欧阳测量', false,
    sum(unit_price * quantity), current_date, 'bench', now(), 1, current_date
  from taken having count(*) = 3 returning id, division, amount),
lines as (
  insert into bench.order_line (order_id, position, product_id, division, unit_price, quantity, amount, origin_division)
  select o.id, row_number() over (), t.id, t.division, t.unit_price, t.quantity, t.unit_price * t.quantity,
    t.origin_division from o, taken t)
insert into bench.outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division)
select uuidv7(), 'order', o.id, 'org.bangfu.order.placed.v1',
  json_build_object('orderId', o.id, 'kind', 'ORDINARY', 'channel', 'ONLINE', 'division', o.division,
    'lines', (select json_agg(json_build_object('division', t.division, 'originDivision', t.origin_division,
      'amount', (t.unit_price * t.quantity)::text)) from taken t),
    'amount', o.amount::text, 'occurredOn', current_date), 1, o.division from o;
