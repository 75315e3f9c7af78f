-- What a fact is narrowed by are the keys under which its sums are kept, such as 'drive=户帮户亲帮亲': another dimension is
-- another key, and no column. They are sorted, so that what is made again is the same. No release has been made, so that nobody writes meanwhile.
alter table fact add column dimensions text[] collate "C" not null default '{}';
update fact set dimensions = array_remove(
    array['category=' || category, 'channel=' || channel, 'drive=' || drive, 'kind=' || kind], null)
where num_nonnulls(drive, kind, channel, category) > 0;
alter table fact drop column drive, drop column kind, drop column channel, drop column category;

-- A division's code and those of all above it; the nation first.
create function self_and_above(division text) returns text[] language sql immutable strict parallel safe as $$
  select case when division = 'CN' then array['CN']
    else (array['CN', left(division, 2), left(division, 4), left(division, 6), left(division, 9), division])
      [1:case length(division) when 2 then 1 when 4 then 2 when 6 then 3 when 9 then 4 else 5 end] || division end
$$;

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
    select a.code, f.indicator, d.key collate "C" as key, f.day, f.value
    from fresh f
    cross join lateral (
      select case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
      from unnest(array[0, 2, 4, 6, 9, 12]) n
      where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
    cross join lateral (select '' as key union all select unnest(f.dimensions)) d),
  days as (
    insert into rebuild.daily_sum as s (division, indicator, dimension, day, value)
    select code, indicator, key, day, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, day) do update set value = s.value + excluded.value),
  months as (
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value)
    select code, indicator, key, date_trunc('month', day)::date, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value)
  select count(*) into counted from fresh;
  return counted;
end $$;

update rebuilt_table set compared = '{indicator, division, day, value, dimensions}' where source = 'topics' and name = 'fact';
