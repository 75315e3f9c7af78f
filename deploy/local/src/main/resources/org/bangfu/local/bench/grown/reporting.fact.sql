-- Four of each household, on days of two years, with the sums of its village and township: those of counties and of all
-- above them stay what they were.
with fresh as (
  insert into public.fact (event_id, line, indicator, division, day, value, dimensions, heard_at)
  select bench.grown_id('fact', i), 0, k.indicator, v.code, date '2019-01-01' + (i * 7 % 730)::integer, 1, k.dimensions,
    now()
  from generate_series(${from}::bigint, ${until}) i
  join bench.village v on v.n = (i - 1) / 4 % ${villages.size}
  join (values (0, 'households.registered', '{}'::text[]), (1, 'needs.published', '{category=SCHOOLING}'),
    (2, 'helpers.registered', '{}'), (3, 'aid.funds', '{drive=户帮户亲帮亲}')) k (turn, indicator, dimensions)
    on k.turn = (i - 1) % 4
  returning indicator, division, day, value, dimensions),
spread as materialized (
  select a.code as division, f.indicator, d.key collate "C" as dimension, f.day, sum(f.value) as value
  from fresh f
  cross join lateral (values (f.division), (left(f.division, 9))) a (code)
  cross join lateral unnest(array[''] || f.dimensions) d (key)
  group by 1, 2, 3, 4),
months as (
  insert into public.monthly_sum as s (division, indicator, dimension, month, value)
  select division, indicator, dimension, date_trunc('month', day)::date as month, sum(value)
  from spread group by division, indicator, dimension, month
  on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value)
insert into public.daily_sum as s (division, indicator, dimension, day, value)
select division, indicator, dimension, day, value from spread
on conflict (division, indicator, dimension, day) do update set value = s.value + excluded.value;
