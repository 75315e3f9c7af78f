-- A month's sum and those of its days are one row: a figure adds up months and a part of the last one, which now stand together,
-- and a batch of facts writes a row a month where it wrote one a day and one a month. A day of which nothing was told is null.
alter table monthly_sum add column days numeric(30, 2)[];
update monthly_sum m set days = array(
  select s.value from generate_series(1, 31) n
  left join daily_sum s on s.division = m.division and s.indicator = m.indicator and s.dimension = m.dimension
    and s.day = m.month + n - 1 and s.day < m.month + interval '1 month'
  order by n);
alter table monthly_sum alter column days set not null, add check (cardinality(days) = 31);
drop table daily_sum;

create or replace function recount_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  counted bigint;
begin
  with fresh as (
    insert into rebuild.fact
    select f.* from public.fact f
    where not exists (select from rebuild.fact n where n.event_id = f.event_id and n.line = f.line)
    returning *),
  spread as (
    select a.code, f.indicator, d.key collate "C" as key, date_trunc('month', f.day)::date as month,
      extract(day from f.day) as nth, f.value
    from fresh f
    cross join lateral (
      select case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
      from unnest(array[0, 2, 4, 6, 9, 12]) n
      where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
    cross join lateral (select '' as key union all select unnest(f.dimensions)) d),
  by_day as (
    select code, indicator, key, month, nth, sum(value) as value from spread group by 1, 2, 3, 4, 5),
  months as (
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value, days)
    select m.code, m.indicator, m.key, m.month, m.value,
      array(select d.value from generate_series(1, 31) n left join unnest(m.nths, m.sums) d (nth, value) on d.nth = n order by n)
    from (select code, indicator, key, month, sum(value) as value, array_agg(nth) as nths, array_agg(value) as sums
      from by_day group by 1, 2, 3, 4) m
    on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value,
      days = array(select coalesce(x + y, x, y) from unnest(s.days, excluded.days) d (x, y)))
  select count(*) into counted from fresh;
  return counted;
end $$;

delete from rebuilt_table where name = 'daily_sum';
update rebuilt_table set compared = '{value, days}' where name = 'monthly_sum';
