-- Who closed and reopened a county's days, when and why; written once.
create table period_step (
  id          uuid primary key,
  period_id   uuid not null references closed_period,
  division    text collate "C" not null,
  kind        text not null check (kind in ('CLOSED', 'REOPENED')),
  reason      text not null,
  actor       text not null,
  recorded_at timestamptz not null
);
create index period_step_by_period on period_step (period_id, recorded_at, id);

alter table period_step enable row level security;
create policy period_step_seen on period_step using (in_scope(division));

-- The histories that officers answer for are written once, by the application and by the owner: what was wrong is put
-- right by another row.
create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the history is append-only: no % of %', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger period_step_is_append_only before update or delete or truncate on period_step
  for each statement execute function history_is_append_only();
create trigger benefit_is_append_only before update or delete or truncate on benefit
  for each statement execute function history_is_append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format(
      'revoke update, delete, truncate on period_step, benefit, household_step from %I', current_database() || '_app');
  end if;
end $$;
