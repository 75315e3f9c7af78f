-- Looks of the last four weeks: the months of all of them have partitions.
insert into public.audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, record_id, fields,
  status, division)
select bench.grown_id('look', i), now() - i % 40320 * interval '1 minute', 'grown-' || i % 10000, 'grown', 'grown',
  'GET', '/v1/households/{id}', 'household', bench.grown_id('household', i), 'name nationalId phone', 200, v.code
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) % ${villages.size};
