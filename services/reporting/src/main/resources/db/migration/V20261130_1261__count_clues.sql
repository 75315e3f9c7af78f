-- What points at households before anybody watches them.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (9, 'clues.reported', 'FLOW', 'ITEMS', '{kind}'::text[], null::jsonb,
    '监测线索数', 'Clues reported',
    '期内发现的监测线索条数，可按发现渠道分列，撤销的于撤销当日扣除；一户可有多条。',
    'Clues in the period at households that may fall back into poverty, by source, less those taken back on their day; of a household there may be several.'),
  (9, 'clues.open', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '未办结监测线索', 'Clues to be answered',
    '截至统计日尚未纳入监测也未排除的监测线索条数，可按发现渠道分列；档案关闭的户不计。',
    'Clues that are neither answered by a monitoring nor dismissed by the end of the day, by source. Without those of households whose file is closed.'),
  (9, 'clues.confirmed', 'FLOW', 'ITEMS', '{kind}'::text[], null::jsonb,
    '核实纳入监测的线索', 'Clues confirmed',
    '期内经核实纳入监测的线索条数，可按发现渠道分列，撤销的于撤销当日扣除。',
    'Clues in the period that were answered by a monitoring of the household, by source, less those taken back on their day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
