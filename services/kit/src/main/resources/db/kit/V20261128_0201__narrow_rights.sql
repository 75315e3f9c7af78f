-- Functions that work with the owner's rights are for the application, and not for whoever may connect; so are those
-- that later migrations make.
alter default privileges revoke execute on functions from public;

do $$
declare
  app text := current_database() || '_app';
  f   regprocedure;
begin
  for f in
    select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
  loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  if exists (select from pg_roles where rolname = app) then
    execute format('alter default privileges grant execute on functions to %I', app);
    for f in
      select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
    loop
      execute format('grant execute on function %s to %I', f, app);
    end loop;
    -- what was said outside stays said, and what was migrated stays written
    execute format('revoke update, truncate on outbox from %I', app);
    execute format('revoke update, truncate on inbox, idempotency_key from %I', app);
    if to_regclass('public.flyway_schema_history') is not null then
      execute format('revoke insert, update, delete, truncate on flyway_schema_history from %I', app);
    end if;
  end if;
end $$;
