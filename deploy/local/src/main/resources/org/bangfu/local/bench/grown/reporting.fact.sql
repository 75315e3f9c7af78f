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
spread as (
  select a.code as division, f.indicator, d.key collate "C" as dimension, date_trunc('month', f.day)::date as month,
    extract(day from f.day)::integer as nth, f.value
  from fresh f
  cross join lateral (values (f.division), (left(f.division, 9))) a (code)
  cross join lateral unnest(array[''] || f.dimensions) d (key)),
by_day as (
  select division, indicator, dimension, month, nth, sum(value) as value from spread group by 1, 2, 3, 4, 5)
insert into public.monthly_sum as s (division, indicator, dimension, month, value, days)
select m.division, m.indicator, m.dimension, m.month, m.value,
  array(select d.value from generate_series(1, 31) n left join unnest(m.nths, m.sums) d (nth, value) on d.nth = n order by n)
from (select division, indicator, dimension, month, sum(value) as value, array_agg(nth) as nths, array_agg(value) as sums
  from by_day group by 1, 2, 3, 4) m
on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value,
  days = array(select coalesce(x + y, x, y) from unnest(s.days, excluded.days) d (x, y));
