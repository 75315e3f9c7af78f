-- Three of each household. What stands for a sealed ID number is as long as one, and nothing.
insert into public.member (id, household_id, division, position, name, national_id, national_id_index, sex,
  relation_to_head, education, joined_on, join_reason)
select bench.grown_id('member', i), bench.grown_id('household', (i - 1) / 3 + 1), v.code, p.position, n.name || '增',
  md5('grown ' || i) || md5('number ' || i), encode(sha256(convert_to('grown ' || i, 'UTF8')), 'base64'), p.sex,
  p.relation, 'PRIMARY', date '2020-06-30', 'REGISTERED'
from generate_series(${from}::bigint, ${until}) i
join bench.village v on v.n = (i - 1) / 3 % ${villages.size}
join bench.name n on n.n = (i - 1) % ${names.size}
join (values (0, 'MALE', 'HEAD'), (1, 'FEMALE', 'SPOUSE'), (2, 'MALE', 'SON')) p (position, sex, relation)
  on p.position = (i - 1) % 3;
