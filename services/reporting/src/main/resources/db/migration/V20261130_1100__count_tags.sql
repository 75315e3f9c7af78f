-- Households and people with a tag, and of them the key households.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (13, 'tags.households', 'STOCK', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '有标签户', 'Households with a tag',
    '截至统计日本户或其成员有标签的户数，可按标签类别分列；同一类别每户计一次，不分列时一户有几类计几次。标签解除、有标签的成员离户或档案关闭之日起不计。',
    'Households that have a tag at the end of the day, or of which a member has one, by kind: once for a kind, and for all kinds together once for each. Without those whose tag has ended, whose tagged members have left or whose file is closed.'),
  (13, 'tags.people', 'STOCK', 'PEOPLE', '{kind}'::text[], null::jsonb,
    '有标签人口', 'People with a tag',
    '截至统计日有个人标签的人数，可按标签类别分列；同一类别每人计一次，不分列时一人有几类计几次。标签解除、离户或户档案关闭之日起不计。',
    'People who have a tag of their own at the end of the day, by kind: once for a kind, and for all kinds together once for each. Without those whose tag has ended, who have left their household or whose household''s file is closed.'),
  (13, 'households.key', 'STOCK', 'HOUSEHOLDS', '{}'::text[],
    '{"plus": [{"indicator": "tags.households", "by": "kind", "value": "KEY_HOUSEHOLD"}]}'::jsonb,
    '重点户', 'Key households',
    '截至统计日有“重点户”标签的户数。',
    'Households that have the tag of a key household at the end of the day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
