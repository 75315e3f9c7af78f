\set i random(1, ${indicators.size})
select d.code, d.name,
  coalesce((select sum(case when m.month < date_trunc('month', current_date)::date then m.value
      else (select sum(v) from unnest(m.days[1 : current_date - m.month + 1]) v) end)
    from monthly_sum m
    where m.division = d.code and m.indicator = (${indicators}::text[])[:i] and m.dimension = ''
      and m.month <= current_date), 0)
from division d where d.code = '430525';
