-- Errors are as visible as their roster. They come in by INSERT: PostgreSQL refuses COPY on a table with policies.
alter table roster_error enable row level security;
create policy roster_error_seen on roster_error
  using (exists (select from roster r where r.id = roster_id))
  with check (exists (select from roster r where r.id = roster_id));

-- Earlier versions kept what stood in a cell as it came, unless its column was a personal one. A reason was in clear;
-- it can't be sealed here, where no key is.
update roster_error set value = null where value is not null;
delete from roster_error e using roster r where r.id = e.roster_id and r.state = 'REFUSED';
update roster set refusal_reason = null where refusal_reason is not null;

alter table roster
  -- whose key seals the reason
  add column reason_subject uuid,
  -- sheets of the workbook that were passed over
  add column hidden_sheets text[] not null default '{}';
