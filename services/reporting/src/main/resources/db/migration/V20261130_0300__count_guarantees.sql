-- What households are guaranteed, and exits for which a county answers.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (6, 'poverty.exits-overridden', 'FLOW', 'HOUSEHOLDS', '{}'::text[], null::jsonb,
    '特批脱贫户数', 'Exits that the county answers for',
    '期内未满足脱贫条件、由县级说明理由认定脱贫的户数，撤销的于撤销当日扣除；已计入脱贫户数。',
    'Households of those that left poverty in the period whose exit was not proved and for which the county answers, less exits taken back on their day.'),
  (13, 'guarantees.met', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '保障达标项数', 'Guarantees met',
    '截至统计日各户最近一次核查达标的“两不愁三保障”和饮水安全项数，可按项目分列（此时即户数）；档案关闭的户不计。',
    'Items that each household was found to have when somebody last looked, food, clothing, schooling, doctors, house and water, by the end of the day; of one item the number of households. Without those whose file is closed.'),
  (13, 'guarantees.unmet', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '保障未达标项数', 'Guarantees not met',
    '截至统计日各户最近一次核查未达标的项数，可按项目分列（此时即户数）；档案关闭的户不计。',
    'Items that each household was found to lack when somebody last looked, by the end of the day; of one item the number of households. Without those whose file is closed.'),
  (13, 'guarantees.met-rate', 'RATE', 'PERCENT', '{kind}'::text[],
    '{"plus": [{"indicator": "guarantees.met"}], "over": [{"indicator": "guarantees.met"}, {"indicator": "guarantees.unmet"}]}'::jsonb,
    '保障达标率', 'Guarantees met, of those looked at',
    '保障达标项数 ÷（达标项数 + 未达标项数），保留一位小数；未核查的不计。',
    'Guarantees met ÷ guarantees met or not met, in percent with one decimal; what nobody looked at is in neither.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
