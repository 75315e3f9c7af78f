-- Who is insured against falling back into poverty, and what was paid out.
insert into indicator (id, version, owner, place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  in_force_from, recorded_by)
select id, 1, 'CN', place, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en,
  date '1949-10-01', 'release'
from (values
  (14, 'insured.households', 'STOCK', 'HOUSEHOLDS', '{kind}'::text[], null::jsonb,
    '防贫保险参保户', 'Households insured',
    '统计日在保的户数（多险种的按险种分别计数），可按险种分列（此时即户数）；保险止期次日起不计，档案关闭的户不计。',
    'Households that are insured on the day, by kind; of one kind the number of households, of all each as often as it has kinds. Without those whose file is closed; after the last day they fall away.'),
  (14, 'insured.people', 'STOCK', 'PEOPLE', '{kind}'::text[], null::jsonb,
    '防贫保险参保人口', 'People insured',
    '统计日在保户投保时的人口，可按险种分列；口径同参保户。',
    'People of households that are insured on the day, as many as there were when it was bought, by kind; otherwise as households.'),
  (14, 'insurance.claims', 'FLOW', 'YUAN', '{kind}'::text[], null::jsonb,
    '防贫保险理赔金额', 'Insurance paid out',
    '期内保险公司向农户赔付的金额，可按险种分列，撤销的于撤销当日扣除。',
    'What insurers paid out to households in the period, by kind, less what was taken back on its day.')
) as catalogue (place, id, kind, unit, dimensions, formula, name_zh, name_en, meaning_zh, meaning_en);
