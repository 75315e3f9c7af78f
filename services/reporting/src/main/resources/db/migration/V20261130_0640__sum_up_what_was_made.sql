-- A rebuild keeps the facts of each batch, and sums them all up when it has come near.

-- Adds the facts of a table to the sums that are being made.
create function add_to_made_sums(facts regclass) returns void language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format($sql$
    with spread as (
      select a.code, f.indicator, d.key collate "C" as key, date_trunc('month', f.day)::date as month,
        extract(day from f.day) as nth, f.value
      from %s f
      cross join lateral (
        select case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
        from unnest(array[0, 2, 4, 6, 9, 12]) n
        where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
      cross join lateral (select '' as key union all select unnest(f.dimensions)) d),
    by_day as (
      select code, indicator, key, month, nth, sum(value) as value from spread group by 1, 2, 3, 4, 5)
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value, days)
    select m.code, m.indicator, m.key, m.month, m.value,
      array(select d.value from generate_series(1, 31) n left join unnest(m.nths, m.sums) d (nth, value) on d.nth = n order by n)
    from (select code, indicator, key, month, sum(value) as value, array_agg(nth) as nths, array_agg(value) as sums
      from by_day group by 1, 2, 3, 4) m
    on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value,
      days = array(select coalesce(x + y, x, y) from unnest(s.days, excluded.days) d (x, y))
    $sql$, facts);
end $$;

-- All facts that a rebuild has kept so far.
create function sum_up_made_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform add_to_made_sums('rebuild.fact');
  return (select count(*) from rebuild.fact);
end $$;

-- The facts that are read as the source of the sums: all of them first, then those that have come since.
create or replace function recount_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  counted bigint;
begin
  create temporary table come_since on commit drop as
    select f.* from public.fact f
    where not exists (select from rebuild.fact n where n.event_id = f.event_id and n.line = f.line);
  insert into rebuild.fact select * from come_since;
  get diagnostics counted = row_count;
  perform add_to_made_sums('come_since');
  drop table come_since;
  return counted;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke execute on function add_to_made_sums(regclass) from %I', current_database() || '_app');
  end if;
end $$;
