-- Villages and sites that are supervised.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (8, 'villages.supervised', 'STOCK', 'VILLAGES', '{}'::text[], null::jsonb,
    '挂牌督战村', 'Villages supervised',
    '截至统计日挂牌督战、尚未摘牌的村（社区）数，与是否贫困村无关；不含安置点。',
    'Villages and communities that are under supervision at the end of the day, whether they are poor ones or not; without sites.'),
  (8, 'villages.supervision-sites', 'STOCK', 'ITEMS', '{}'::text[], null::jsonb,
    '挂牌督战安置点', 'Resettlement sites supervised',
    '截至统计日挂牌督战、尚未摘牌的易地搬迁安置点数，按所在乡镇统计。',
    'Resettlement sites that are under supervision at the end of the day, in the township in which they lie.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
