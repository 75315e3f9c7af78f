-- Households that are there twice: pairs that are to be decided, and those that became one.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (14, 'duplicates.open', 'STOCK', 'ITEMS', '{}'::text[], null::jsonb,
    '疑似重复户（待判定）', 'Pairs of households to be decided',
    '截至统计日比对发现、尚未判定是否为同一户的对数；两户分属两村、两乡镇的，计入其共同上级。',
    'Pairs of households that may be one and of which nobody has said by the end of the day whether they are; pairs of two villages or townships count for what holds both.'),
  (14, 'duplicates.merged', 'FLOW', 'HOUSEHOLDS', '{}'::text[], null::jsonb,
    '合并重复户', 'Households merged as duplicates',
    '期内经县级判定与另一户为同一户而合并的户数，按被合并户所在村统计；撤销的于合并当日扣除。合并不是脱贫，合并之日起不计入户数、人口和建档立卡户。',
    'Households that a county said in the period are another one, where they were; what was taken back counts on no day. It is no exit from the poverty register; from its day on the household is in no stock.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
