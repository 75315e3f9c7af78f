-- Households that were taken off the poverty register because they should never have been on it.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (8, 'poverty.removals', 'FLOW', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '误登清退户', 'Households listed wrongly',
    '期内因不应建档而由县级清退的户数，可按清退原因分列，撤销的于撤销当日扣除；不计入脱贫户，清退之日起不计入建档立卡户。',
    'Households that were taken off the register in the period because they should never have been on it, by reason, less those taken back on their day. They are no exits, and from that day on in no figure of who is on the register.'),
  (8, 'poverty.removals-people', 'FLOW', 'PEOPLE', '{kind}'::text[], null::jsonb,
    '误登清退人口', 'People listed wrongly',
    '期内因不应建档而由县级清退的户的人口，可按清退原因分列，撤销的于撤销当日扣除；不计入脱贫人口。',
    'People of households that were taken off the register in the period because they should never have been on it, by reason, less those taken back on their day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
