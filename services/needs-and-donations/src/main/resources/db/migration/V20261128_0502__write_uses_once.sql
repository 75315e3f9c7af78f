-- A use is written once. The migration before this one sealed what uses are for; their clear rows go with the next vacuum.
create function written_once() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is written once; what was wrong is reversed', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger donation_use_is_written_once before update or delete or truncate on donation_use
  for each statement execute function written_once();
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on donation_use from %I', current_database() || '_app');
  end if;
end $$;
