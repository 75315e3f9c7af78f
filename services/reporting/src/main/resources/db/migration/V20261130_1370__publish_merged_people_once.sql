-- Who is one since, as merges were told that hold: who is gone, and the last survivor of its chain. Whatever counts each once, counts by
-- this, so that a figure and a publication of it agree. It works with the owner's rights, since a merge may lie in another place than
-- what it is counted in; ids say nothing of whose they are.
-- Its text is read when it is called, for a rebuild puts another table in the place of that of facts.
create function merged_subjects() returns table (gone uuid, survivor uuid) language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with recursive link as materialized (
    select m.subject as gone, m.act as survivor
    from fact m
    where m.indicator in ('helpers.merged', 'duplicates.merged') and m.act is not null and m.value > 0
    group by m.indicator, m.subject, m.act
    having count(*) > (
      select count(*) from fact t
      where t.act = m.act and t.indicator = m.indicator and t.act is not null and t.value < 0 and t.subject = m.subject)),
  chain as (
    select l.gone, l.survivor, 1 as step from link l
    union all
    -- what is heard of in another order may look like a circle for a moment
    select c.gone, l.survivor, c.step + 1 from chain c join link l on l.gone = c.survivor where c.step < 32)
  select distinct on (c.gone) c.gone, c.survivor from chain c order by c.gone, c.step desc
$$;

create or replace function distinct_subjects(place text, counted text, part text, firsts date[], last date)
  returns table (nth integer, subjects bigint) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_custom_plan' set work_mem = '32MB' as $$
declare
  beginning text := case place when 'CN' then '' else place end;
begin
  if not in_scope(place) then
    return;
  end if;
  return query
  with person as materialized (select m.gone, m.survivor from merged_subjects() m)
  select h.period, count(*)
  from (
    select distinct width_bucket(f.day, firsts) as period, coalesce(p.survivor, f.subject) as subject
    from fact f left join person p on p.gone = f.subject
    where f.indicator = counted and f.act is not null and f.value > 0
      and f.division >= beginning and f.division < beginning || '~' and f.day >= firsts[1] and f.day <= last
      and (part = '' or f.dimensions @> array[part])
      and not exists (
        select from fact t
        where t.act = f.act and t.indicator = counted and t.value < 0 and t.act is not null and t.day <= last
          and width_bucket(t.day, firsts) = width_bucket(f.day, firsts))) h
  group by h.period;
end $$;
