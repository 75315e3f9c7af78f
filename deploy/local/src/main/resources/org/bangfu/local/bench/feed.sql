select n.public_id, n.measure, n.asked, n.asked - n.covered as free,
  case when n.public_text is not null or n.unit in (select word from plain_word) then n.unit end as unit,
  case when n.public_text is not null or n.item in (select word from plain_word) then n.item end as item,
  n.public_text, r.place, r.category, r.released_on
from released_item r join need n on n.id = r.item_id
where r.kind = 'NEED' and r.group_id is not null and not r.gone and not r.over
  and n.published_on is not null and not n.paused
  and n.state in ('PUBLISHED', 'PARTLY_MATCHED', 'MATCHED', 'FULFILLED')
order by r.county, r.public_id limit 21;
