-- A tranche that was paid out wrongly is taken back by a row of its own; it stays, and counts no longer from that day on.
create table disbursement_reversal (
  disbursement_id uuid primary key references disbursement (id),
  -- the division whose campaign it is
  division        text collate "C" not null,
  -- sealed
  reason          text not null,
  occurred_on     date not null,
  actor           text not null,
  recorded_at     timestamptz not null
);
create index disbursement_reversal_by_division on disbursement_reversal (division, disbursement_id);
alter table disbursement_reversal enable row level security;
create policy disbursement_reversal_seen on disbursement_reversal for select using (in_scope(division) or sees_published());
create policy disbursement_reversal_made on disbursement_reversal for insert with check (in_scope(division));
create trigger disbursement_reversal_is_written_once before update or delete or truncate on disbursement_reversal
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on disbursement_reversal from %I', current_database() || '_app');
  end if;
end $$;
