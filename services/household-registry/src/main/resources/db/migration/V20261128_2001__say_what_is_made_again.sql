-- The benefit ledger, from what the other services tell. A line that stands keeps its id and the time at which it was heard
-- of. A difference does not say which household.
insert into rebuilt_table (source, name, way, key, compared, shown, carried) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}', '{}'),
  ('topics', 'benefit', 'SWAP', '{event_id, household_id, measure}',
    '{division, act_id, source, amount, quantity, unit, occurred_on}', '{event_id, measure}', '{id, heard_at}');
