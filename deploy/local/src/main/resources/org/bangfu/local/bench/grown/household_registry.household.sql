insert into public.household (id, version, client, client_reference, number, division, household_type, members,
  file_state, poverty_state, monitoring_state, registered_on, registered_by, registered_at, changed_at)
select bench.grown_id('household', i), 0, 'grown', 'grown-' || i, 'grown-' || i, v.code, 'ORDINARY', 3,
  'REGISTERED', 'NONE', 'NONE', date '2020-06-30', 'grown', now(), now()
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) % ${villages.size};
