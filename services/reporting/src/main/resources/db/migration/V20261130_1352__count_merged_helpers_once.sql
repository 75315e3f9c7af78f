-- A helper who was there twice counts once, from the day on which somebody said so.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
values
  ('helpers.registered', 2, 'CN', 14, 'STOCK', 'PEOPLE', '{kind}', null,
    '爱心人士', 'Helpers registered',
    '截至统计日注册的爱心人士、爱心企业和社会组织数；重复注册的自合并之日起只计一次。',
    'People, firms and organisations registered as helpers by the end of the day; who was there twice counts once from the day of the merge.',
    date '1949-10-01', 'release');
