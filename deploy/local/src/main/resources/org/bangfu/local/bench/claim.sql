\set i random(1, ${needs.size})
\set j random(1, ${helpers.size})
with n as (
  update bench.need set covered = covered + 1, state = 'PARTLY_MATCHED',
    coverage_changed_on = greatest(coverage_changed_on, current_date), version = version + 1
  where id = (${needs}::uuid[])[:i] and state in ('PUBLISHED', 'PARTLY_MATCHED') and not paused and covered + 1 <= asked
  returning *),
c as (
  insert into bench.claim (id, client, actor, recorded_at, need_id, helper_id, division, measure, taken, state,
    claimed_on, version, household_id, due_on)
  select uuidv7(), 'bench', 'bench', now(), id, (${helpers}::uuid[])[:j], division, measure, 1, 'CLAIMED',
    current_date, 1, household_id, current_date + 30 from n returning *)
insert into bench.feed_change (kind, told, item_id, public_id, county)
select 'NEED', false, id, public_id, left(division, 6) from n
union all select 'CLAIM', false, id, id, left(division, 6) from c;
