-- An act of help may be told by several events; the list has it once. Claims and aid records of before are not linked.
alter table benefit add column act_id uuid;

-- A donation is a benefit of whom it was used for, and not of whom it was meant for when it was received: what was
-- counted on receipt is taken back by a line against it, before the uses are told.
insert into benefit (id, household_id, division, event_id, source, measure, amount, occurred_on, heard_at)
select gen_random_uuid(), household_id, division, gen_random_uuid(), 'DONATION_REFUND', 'FUNDS', -sum(amount),
  max(occurred_on), now()
from benefit where source in ('DONATION', 'DONATION_REFUND')
group by household_id, division having sum(amount) <> 0;

create function benefit_is_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'the benefit ledger is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
-- The privilege is the first fence, and the trigger stops the table's owner too.
create trigger benefit_is_written_once before update or delete or truncate on benefit
  for each statement execute function benefit_is_written_once();
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on benefit from %I', current_database() || '_app');
  end if;
end $$;
