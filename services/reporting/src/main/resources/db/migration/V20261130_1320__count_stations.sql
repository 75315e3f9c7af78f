-- Stations that are open, and villages that have a point.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (13, 'stations.open', 'STOCK', 'ITEMS', '{kind}'::text[], null::jsonb,
    '帮扶站点', 'Stations open',
    '截至统计日开放的服务站、信息点数，可按类别分列；撤站当日起不计，恢复当日起重新计入。',
    'Stations that are open at the end of the day, by kind: without those that were closed by then, with those that were opened again.'),
  (13, 'villages.with-point', 'STOCK', 'VILLAGES', '{}'::text[], null::jsonb,
    '有信息点的村', 'Villages with a point',
    '截至统计日至少有一个开放的村级信息点的村（社区）数，有多个的计一次。',
    'Villages and communities in which at least one village point is open at the end of the day; one with several counts once.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
