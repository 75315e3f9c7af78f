-- A topic keeps its records for ever, and whoever reads it again leaves out what somebody has discarded: that was decided for
-- ever as well. So the row of a discarded one stays, with its place, its reason and who decided; what came with it goes after
-- the time. A replayed one has its effect, and goes as a whole. How many went or were emptied; none sooner than after a month.
create or replace function purge_dead_letters(kept interval) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from dead_letter
    where state = 'REPLAYED' and closed_at < now() - greatest(kept, interval '30 days')
    returning 1),
  emptied as (
    update dead_letter set key = null, headers = '[]', value = null
    where state = 'DISCARDED' and closed_at < now() - greatest(kept, interval '30 days')
      and (key is not null or headers <> '[]' or value is not null)
    returning 1)
  select (select count(*) from gone) + (select count(*) from emptied)
$$;
