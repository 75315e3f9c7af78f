-- A topic that was made anew counts from nought again: the same place is then another record.
alter table dead_letter drop constraint dead_letter_topic_partition_offset_key;
alter table dead_letter add unique (topic, "partition", "offset", logged_at);

-- Deletes those that were closed so long ago, and no sooner than after a month, whoever asks; how many.
create function purge_dead_letters(kept interval) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from dead_letter
    where state <> 'OPEN' and closed_at < now() - greatest(kept, interval '30 days')
    returning 1)
  select count(*) from gone
$$;

-- What came stays as it came; what becomes of it is written beside it.
do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on dead_letter from %I', app);
    execute format('grant update (state, tries, closed_at, closed_by, closing_note) on dead_letter to %I', app);
  end if;
end $$;
