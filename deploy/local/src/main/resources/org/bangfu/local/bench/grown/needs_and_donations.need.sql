-- Four of each household, of which nobody has claimed anything; one in three is still published, and none released.
insert into public.need (id, public_id, client, client_reference, actor, recorded_at, household_id, division, category,
  measure, asked, state, covered, done, submitted_on, published_on, closed_on, version)
select bench.grown_id('need', i), md5('grown public need ' || i)::uuid, 'grown', 'grown-' || i, 'grown', now(),
  bench.grown_id('household', (i - 1) / 4 + 1), v.code, 'SCHOOLING', 'FUNDS', 1000,
  case when i % 3 = 0 then 'PUBLISHED' else 'WITHDRAWN' end, 0, 0, date '2020-06-30', date '2020-06-30',
  case when i % 3 <> 0 then date '2020-09-30' end, 2
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) / 4 % ${villages.size};
