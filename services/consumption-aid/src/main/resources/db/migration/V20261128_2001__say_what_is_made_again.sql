-- The copies of what the registry tells. Producers and orders refer to them.
insert into rebuilt_table (source, name, way, key, compared, shown) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}'),
  ('topics', 'household', 'PUT', '{id}', '{division, version, closed_on}', '{id}'),
  ('topics', 'closed_period', 'PUT', '{id}', '{version, division, first_day, last_day, closed}', '{id}');
