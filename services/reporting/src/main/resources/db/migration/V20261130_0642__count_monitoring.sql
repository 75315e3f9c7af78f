-- What watched households are at risk of, how their risks went, and what was done for them.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (10, 'monitoring.risks', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '监测户风险项数', 'Risks of monitored households',
    '截至统计日监测户的致贫返贫风险项数，一户至多五项，可按风险类别分列（此时即户数）；风险消除或档案关闭的户不计。',
    'Risks that were named last of the households that are monitored at the end of the day, up to five of a household; of one risk the number of households. Without those whose risk is removed or whose file is closed.'),
  (12, 'monitoring.removed-natural', 'FLOW', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '风险自然消除户', 'Households whose risk went by itself',
    '期内风险自然消除的户数，可按监测对象类别分列，撤销的于撤销当日扣除；已计入风险消除户。',
    'Households whose risk was removed in the period and went by itself, by class, less those taken back on their day; part of those whose risk was removed.'),
  (12, 'monitoring.removed-assisted', 'FLOW', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '措施帮扶消除风险户', 'Households whose risk measures removed',
    '期内经措施帮扶消除风险的户数，可按监测对象类别分列，撤销的于撤销当日扣除；已计入风险消除户。',
    'Households whose risk was removed in the period by measures, by class, less those taken back on their day; part of those whose risk was removed.'),
  (12, 'monitoring.measures-done', 'FLOW', 'ITEMS', '{kind}'::text[], null::jsonb,
    '落实帮扶措施项数', 'Measures done for monitored households',
    '期内为监测户落实的帮扶措施项数，可按措施类别分列，撤销的于撤销当日扣除。',
    'Measures that were done in the period for households that are monitored, by group, less those taken back on their day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
