-- How many claims a helper holds that are neither delivered nor over, wherever and through whichever website they were made.
-- The owner's, since a limit counts what the caller may not see; it tells a number and nothing of them.
create function open_claims_of(helper uuid) returns bigint language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select count(*) from claim where helper_id = helper and state = 'CLAIMED' and due_on is not null
$$;
