-- What rules find wrong with the roll, by the rule.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (14, 'findings.open', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '数据疑点（待消除）', 'Findings that are open',
    '截至统计日数据清洗发现、尚未消除也未豁免的疑点数，可按规则分列；以最近一次清洗为准，档案关闭的户不计。',
    'What rules found wrong with the roll and the last run by the end of the day still found, without what a county answers for and without households whose file is closed.'),
  (14, 'findings.waived', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '数据疑点（已豁免）', 'Findings that are waived',
    '截至统计日县级说明理由、限期豁免的疑点数，可按规则分列；以最近一次清洗为准。',
    'Findings for which a county answers until a day, as of the last run by the end of the day.'),
  (14, 'findings.fixed', 'FLOW', 'ITEMS', '{kind}'::text[], null::jsonb,
    '消除数据疑点数', 'Findings that were fixed',
    '期内清洗时不再发现的疑点数，可按规则分列；因档案关闭而终止的不计。',
    'Findings that runs in the period did not find any more, without those that ended because a file was closed.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
