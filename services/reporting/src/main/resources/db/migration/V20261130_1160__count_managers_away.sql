-- Information managers who are not at work: they are counted no longer, and the suspended by themselves.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
values
  ('managers.registered', 2, 'CN', 13, 'STOCK', 'PEOPLE', '{}', null,
    '信息管理员', 'Information managers',
    '截至统计日在岗的信息管理员人数：已通过资格审核，未被暂停、未离任，按当日所属帮扶站计。',
    'Information managers at work at the end of the day: admitted, neither suspended nor gone, counted at the station of that day.',
    date '1949-10-01', 'release'),
  ('managers.suspended', 1, 'CN', 13, 'STOCK', 'PEOPLE', '{}', null,
    '暂停的信息管理员', 'Information managers suspended',
    '截至统计日被暂停、尚未恢复或离任的信息管理员人数，按当日所属帮扶站计。',
    'Information managers who are suspended at the end of the day and have neither come back nor left, counted at the station of that day.',
    date '1949-10-01', 'release');
