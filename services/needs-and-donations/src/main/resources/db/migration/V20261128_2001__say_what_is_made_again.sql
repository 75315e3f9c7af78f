-- The copies of what the registry tells. Needs, gifts and records refer to them.
insert into rebuilt_table (source, name, way, key, compared, shown) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}'),
  ('topics', 'household', 'PUT', '{id}', '{division, registered_on, version, closed_on}', '{id}'),
  ('topics', 'manager', 'PUT', '{id}', '{division, divisions, admitted_on, version}', '{id}'),
  ('topics', 'closed_period', 'PUT', '{id}', '{version, division, first_day, last_day, closed}', '{id}');
