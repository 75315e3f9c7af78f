-- Villages that are poor again.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (8, 'villages.returned', 'FLOW', 'VILLAGES', '{}'::text[], null::jsonb,
    '返贫村', 'Villages that are poor again',
    '期内已出列又重新列为贫困村的村数，撤销的于撤销当日扣除；撤销有误的出列不计入。',
    'Villages that were delisted and are on the list of poor ones again in the period, less those taken back on their day. A delisting that was taken back because it was wrong is none.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
