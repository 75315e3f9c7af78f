-- The trace of the call that left an event (W3C's traceparent), for a header of its own; null where nobody called. It names
-- neither the caller nor anybody else.
alter table outbox add column traceparent text;

create or replace function tell_again(ids uuid[]) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from outbox where id = any(ids) returning *),
  again as (
    insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at, traceparent)
    select id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at, traceparent
    from gone order by id
    returning 1)
  select count(*)::integer from again
$$;
