\set i random(1, ${villages.size})
with h as (
  insert into bench.household (id, version, client, client_reference, number, division, household_type, members,
    file_state, poverty_state, monitoring_state, registered_on, registered_by, registered_at, changed_at)
  select id, 0, 'bench', 'sql-' || id, 'sql-' || id, (${villages}::text[])[:i], 'ORDINARY', 3,
    'REGISTERED', 'NONE', 'NONE', current_date, 'bench', now(), now()
  from uuidv7() id returning *),
m as (
  insert into bench.member (id, household_id, division, position, name, national_id, national_id_index, sex,
    relation_to_head, education, joined_on, join_reason)
  select uuidv7(), h.id, h.division, p.position, p.name, '999999180001010019',
    encode(sha256(convert_to(p.position || h.id::text, 'UTF8')), 'base64'), p.sex, p.relation, 'PRIMARY',
    current_date, 'REGISTERED'
  from h cross join (values (0, '司徒测量', 'MALE', 'HEAD'), (1, '欧阳测量', 'FEMALE', 'SPOUSE'),
    (2, '司徒小量', 'MALE', 'SON')) p (position, name, sex, relation)),
s as (
  insert into bench.household_step (id, household_id, division, machine, to_state, occurred_on, actor, recorded_at, origin)
  select uuidv7(), id, division, 'FILE', 'REGISTERED', current_date, 'bench', now(), 'LIVE' from h)
insert into bench.outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division)
select uuidv7(), 'household', id, 'org.bangfu.household.registered.v1',
  json_build_object('householdId', id, 'division', division, 'members', 3, 'povertyState', 'NONE',
    'occurredOn', current_date), 0, division from h;
