-- Distinct counts: how many had something in a period, each once, however often. They are counted when they are asked for, for what is
-- distinct in two villages or two months is not distinct in both.

-- What it was that somebody had, so that what is taken back takes away just that; of facts that are counted each once alone.
alter table fact add column act uuid;

alter table indicator drop constraint indicator_kind_check,
  add constraint indicator_kind_check check (kind in ('STOCK', 'FLOW', 'RATE', 'DISTINCT'));

-- How many had what is counted, in a place, in each of the periods that begin on these days, one after the other, the last one through the
-- last day. What was taken back in its own period does not count there. It works with the owner's rights, since a policy would be asked
-- of every fact, and tells numbers alone, of a place that the caller sees.
create function distinct_subjects(place text, counted text, part text, firsts date[], last date)
  returns table (nth integer, subjects bigint) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = 'force_custom_plan' set work_mem = '32MB' as $$
declare
  beginning text := case place when 'CN' then '' else place end;
begin
  if not in_scope(place) then
    return;
  end if;
  return query
  select h.period, count(*)
  from (
    select distinct width_bucket(f.day, firsts) as period, f.subject
    from fact f
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
select id, 1, 'CN', place, 'DISTINCT', 'HOUSEHOLDS', dimensions, null, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (16, 'households.with-needs', '{category}'::text[],
    '有需求户', 'Households with needs',
    '期内发布过爱心需求的户数，每户只计一次；各级、各期分别去重，不由下级或各月相加。',
    'Households that published a need in the period, each counted once; counted anew for each place and period, and never a sum of these.'),
  (28, 'households.helped', '{}'::text[],
    '受助户', 'Households helped',
    '期内得到帮扶的户数，每户只计一次：帮扶记录、确认到户的认领、用于该户的捐款和众筹款；期内撤销的不计；不含销售收入。各级、各期分别去重，不由下级或各月相加。',
    'Households that were helped in the period, each counted once: by an aid record, a claim that they confirmed, or money of a donation or a campaign that was used for them, unless it was taken back in the period; sales are no help. Counted anew for each place and period, and never a sum of these.')
) as catalogue (place, id, dimensions, name_zh, name_en, meaning_zh, meaning_en);
