-- What is written once was held by a function for each table or so, all alike: now by one. written_once() stays for
-- migrations that name it.
create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only, each row is written once: no %', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

do $$
declare
  t record;
begin
  for t in
    select g.tgname, g.tgrelid::regclass as held, p.proname, pg_get_triggerdef(g.oid) as definition
    from pg_trigger g join pg_proc p on p.oid = g.tgfoid
    where not g.tgisinternal and p.pronamespace = 'public'::regnamespace
      and p.proname in ('audit_is_append_only', 'history_is_append_only', 'benefit_is_written_once',
        'household_step_is_final', 'ledger_is_append_only', 'written_once')
  loop
    execute format('drop trigger %I on %s', t.tgname, t.held);
    execute replace(t.definition, t.proname || '()', 'append_only()');
  end loop;
end $$;
drop function if exists audit_is_append_only(), history_is_append_only(), benefit_is_written_once(),
  household_step_is_final(), ledger_is_append_only();
