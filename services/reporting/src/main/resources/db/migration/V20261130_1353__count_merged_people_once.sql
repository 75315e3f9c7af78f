-- Who was there twice counts once: a distinct count takes the survivor for whoever was merged into it, whatever its events name and
-- whenever they come. A merge is a fact of its own, whose subject is the one that is gone and whose act the survivor; it holds
-- while it was told more often than taken back. Merges are few beside facts, and those of the whole nation are looked up once a count.
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
    select c.gone, l.survivor, c.step + 1 from chain c join link l on l.gone = c.survivor where c.step < 32),
  person as materialized (
    select distinct on (c.gone) c.gone, c.survivor from chain c order by c.gone, c.step desc)
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

insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
values
  ('helpers.active', 1, 'CN', 14, 'DISTINCT', 'PEOPLE', '{}', null,
    '参与帮扶的爱心人士', 'Helpers who helped',
    '期内参与帮扶的爱心人士、爱心企业和社会组织数，每人只计一次，重复注册已合并的计为一人：确认到户的认领、实现的微心愿、到账的捐款、帮扶记录；帮扶记录期内撤销的不计，捐款退回不扣除；不含众筹。各级、各期分别去重，不由下级或各月相加。',
    'People, firms and organisations that helped in the period, each counted once, and those merged as one: by a claim that was confirmed, a wish that they realised, a donation received or an aid record, unless the record was taken back in the period; a refund takes nothing away, and contributions to campaigns are not in it. Counted anew for each place and period, and never a sum of these.',
    date '1949-10-01', 'release'),
  ('helpers.merged', 1, 'CN', 14, 'FLOW', 'PEOPLE', '{}', null,
    '合并重复爱心人士', 'Helpers merged as duplicates',
    '期内合并的重复注册的爱心人士数，撤销合并的于原合并日扣除。',
    'Helpers found to be registered twice and merged in the period, less those taken back, on the day of their merge.',
    date '1949-10-01', 'release');
