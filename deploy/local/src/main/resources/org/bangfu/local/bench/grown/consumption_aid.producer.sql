-- Without names, which are sealed.
insert into public.producer (id, client, client_reference, kind, division, occurred_on, registered_by, recorded_at,
  version)
select bench.grown_id('producer', i), 'grown', 'grown-' || i, 'COOPERATIVE', v.code, date '2020-06-30', 'grown', now(),
  0
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) % ${villages.size};
