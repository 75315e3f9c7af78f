\set i random(1, ${indicators.size})
select m.month, m.value from monthly_sum m
where m.division = '430525' and m.indicator = (${indicators}::text[])[:i] and m.dimension = ''
  and m.month >= date '2019-01-01' and m.month < date '2021-01-01'
union all
select null, coalesce(sum(m.value), 0) from monthly_sum m
where m.division = '430525' and m.indicator = (${indicators}::text[])[:i] and m.dimension = ''
  and m.month < date '2019-01-01';
