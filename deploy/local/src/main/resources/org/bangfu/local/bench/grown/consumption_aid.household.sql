insert into public.household (id, division, version)
select bench.grown_id('household', i), v.code, 0
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) % ${villages.size};
