-- Poor villages, and those that were taken off their list.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (8, 'villages.poor', 'STOCK', 'VILLAGES', '{}'::text[], null::jsonb,
    '贫困村（未出列）', 'Poor villages',
    '截至统计日识别为贫困村、尚未出列的村（社区）数。',
    'Villages and communities that are on the list of poor ones by the end of the day and were not delisted by then.'),
  (8, 'villages.delisted', 'STOCK', 'VILLAGES', '{}'::text[], null::jsonb,
    '已出列贫困村', 'Poor villages delisted',
    '截至统计日已出列的贫困村数；出列须当日贫困发生率低于所在地区标准，或由县级担责。',
    'Villages that were on the list of poor ones and were taken off it by the end of the day: their rate of poor people was under the bound of their region, or the county answers for it.'),
  (8, 'villages.delistings-overridden', 'FLOW', 'VILLAGES', '{}'::text[], null::jsonb,
    '县级担责出列村', 'Delistings that a county answers for',
    '期内贫困发生率未经核实达标、由县级担责出列的村数，撤销的于撤销当日扣除。',
    'Villages that were delisted in the period though it was not proved that they might be, because the county answers for it, less those taken back on their day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
