-- Four of each producer, sold out: nothing has come in.
insert into public.product (id, client, client_reference, producer_id, name, specification, unit_price, stock, division,
  origin_division, occurred_on, registered_by, recorded_at, version)
select bench.grown_id('product', i), 'grown', 'grown-' || i, bench.grown_id('producer', (i - 1) / 4 + 1),
  '增长蜜橘 ' || i, '5 kg', 26.00, 0, v.code, v.code, date '2020-06-30', 'grown', now(), 0
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) / 4 % ${villages.size};
