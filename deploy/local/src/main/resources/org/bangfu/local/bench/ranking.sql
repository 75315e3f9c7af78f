\set i random(1, ${indicators.size})
select d.code, d.name,
  coalesce((select sum(m.value) from monthly_sum m
    where m.division = d.code and m.indicator = (${indicators}::text[])[:i] and m.dimension = ''
      and m.month < date_trunc('month', current_date)::date), 0)
  + coalesce((select sum(s.value) from daily_sum s
    where s.division = d.code and s.indicator = (${indicators}::text[])[:i] and s.dimension = ''
      and s.day >= date_trunc('month', current_date)::date and s.day <= current_date), 0) as total
from division d where length(d.code) = 9 and d.code >= '430525' and d.code < '430525:'
order by total desc, d.code limit 24;
