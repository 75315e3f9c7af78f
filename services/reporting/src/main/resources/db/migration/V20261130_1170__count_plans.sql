-- Plans that households have agreed to.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
values
  ('plans.agreed', 1, 'CN', 12, 'FLOW', 'HOUSEHOLDS', '{kind}', null,
    '签订帮扶计划户', 'Plans agreed',
    '期内与户确认帮扶计划的户次，可按帮扶路径（产业项目、培训就业、兜底保障）分列；此后撤销或放弃的，于当日扣除。',
    'Plans to which households agreed in the period, by the way in which they are helped, less those dropped or taken back on that day.',
    date '1949-10-01', 'release');
