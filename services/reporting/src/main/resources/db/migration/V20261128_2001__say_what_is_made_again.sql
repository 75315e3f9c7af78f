-- Facts and sums from the topics, or the sums alone from the facts. When we heard of a fact is not compared: a topic that was
-- told again has heard everything later.
insert into rebuilt_table (source, name, way, key, compared, shown, counted_by, is_sum) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}', null, false),
  ('topics', 'fact', 'SWAP', '{event_id, line}', '{indicator, division, day, value, drive, kind, channel, category}',
    '{event_id, line}', 'indicator', false),
  ('facts', 'fact', 'READ', '{event_id, line}', '{}', '{}', null, false);
insert into rebuilt_table (source, name, way, key, compared, shown, counted_by, is_sum)
select source, 'daily_sum', 'SWAP', '{division, indicator, dimension, day}'::text[], '{value}'::text[],
  '{indicator, day, dimension}'::text[], 'indicator', true
from unnest(array['topics', 'facts']) source
union all
select source, 'monthly_sum', 'SWAP', '{division, indicator, dimension, month}', '{value}', '{indicator, month, dimension}',
  'indicator', true
from unnest(array['topics', 'facts']) source;
