\set i random(1, ${hot.size})
with taken as (
  update bench.product set stock = stock - 1, version = version + 1
  where id = (${hot}::uuid[])[:i] and stock >= 1 returning *),
o as (
  insert into bench.orders (id, client, channel, kind, state, division, buyer_kind, buyer_name, on_account, amount,
    occurred_on, placed_by, recorded_at, version, counted_on)
  select uuidv7(), 'bench', 'ONLINE', 'ORDINARY', 'PLACED', division, 'PERSON', '欧阳测量', false,
    unit_price, current_date, 'bench', now(), 1, current_date
  from taken returning id, division, amount),
lines as (
  insert into bench.order_line (order_id, position, product_id, division, unit_price, quantity, amount, origin_division)
  select o.id, 0, t.id, t.division, t.unit_price, 1, t.unit_price, t.origin_division from o, taken t)
insert into bench.outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division)
select uuidv7(), 'order', o.id, 'org.bangfu.order.placed.v1',
  json_build_object('orderId', o.id, 'kind', 'ORDINARY', 'channel', 'ONLINE', 'division', o.division,
    'lines', json_build_array(json_build_object('division', t.division, 'originDivision', t.origin_division,
      'amount', t.unit_price::text)),
    'amount', o.amount::text, 'occurredOn', current_date), 1, o.division from o, taken t;
