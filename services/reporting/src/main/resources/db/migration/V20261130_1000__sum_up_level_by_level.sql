-- Sums of all facts are made level by level: a township's days of its villages' days and so on, and not each fact six times
-- over. The first sums are written without looking for earlier ones, and get their key when they are there.
create or replace function add_to_made_sums(facts regclass) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp set work_mem = '32MB' as $$
declare
  is_first boolean := not exists (select from rebuild.monthly_sum);
  days     text := (select string_agg(format('sum(value) filter (where nth = %s)', n), ', ' order by n) from generate_series(1, 31) n);
begin
  if is_first then
    alter table rebuild.monthly_sum drop constraint monthly_sum_pkey;
  end if;
  execute format($sql$
    with own as materialized (
      select f.division as code, f.indicator, d.key collate "C" as key, f.day, sum(f.value) as value
      from %s f cross join lateral unnest(array[''] || f.dimensions) d (key)
      group by 1, 2, 3, 4),
    township as materialized (
      select left(code, 9) collate "C" as code, indicator, key, day, sum(value) as value
      from own where length(code) >= 9 group by 1, 2, 3, 4),
    county as materialized (
      select left(code, 6) collate "C" as code, indicator, key, day, sum(value) as value
      from (select * from township union all select * from own where length(code) = 6) b group by 1, 2, 3, 4),
    prefecture as materialized (
      select left(code, 4) collate "C" as code, indicator, key, day, sum(value) as value
      from (select * from county union all select * from own where length(code) = 4) b group by 1, 2, 3, 4),
    province as materialized (
      select left(code, 2) collate "C" as code, indicator, key, day, sum(value) as value
      from (select * from prefecture union all select * from own where length(code) = 2 and code <> 'CN') b group by 1, 2, 3, 4),
    nation as (
      select 'CN' collate "C" as code, indicator, key, day, sum(value) as value
      from (select * from province union all select * from own where code = 'CN') b group by 1, 2, 3, 4),
    everywhere as (
      select * from own where length(code) = 12
      union all select * from township union all select * from county union all select * from prefecture
      union all select * from province union all select * from nation)
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value, days)
    select code, indicator, key, month, sum(value), array[%s]
    from (select code, indicator, key, date_trunc('month', day)::date as month, extract(day from day)::integer as nth, value
          from everywhere offset 0) d
    group by 1, 2, 3, 4 order by 1, 2, 3, 4 %s
    $sql$, facts, days,
    case when not is_first then 'on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value,
      days = array(select coalesce(x + y, x, y) from unnest(s.days, excluded.days) d (x, y))' end);
  if is_first then
    alter table rebuild.monthly_sum add constraint monthly_sum_pkey primary key (division, indicator, dimension, month);
  end if;
end $$;
