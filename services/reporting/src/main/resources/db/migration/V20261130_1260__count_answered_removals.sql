-- Removals of risks that were not proved, and for which a county answers.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (12, 'monitoring.removed-overridden', 'FLOW', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '县级担责风险消除户', 'Removals of risk that the county answers for',
    '期内未满足风险消除条件、由县级说明理由认定风险消除的户数，可按监测对象类别分列，撤销的于撤销当日扣除；已计入风险消除户。',
    'Households whose risk was said to be removed in the period though it was not proved, because the county answers for it, by class, less those taken back on their day; part of those whose risk was removed.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
