-- A claim of a need has a term that runs from when we heard of it; what the office enters as history has none.
alter table claim add column due_on date;
-- what is open of helpers gets the whole term from now on, for nobody has told them of one
update claim set due_on = current_date + 30
  where state = 'CLAIMED' and (actor like 'helper:%' or actor like 'partner:%'
                               or claimed_on >= (recorded_at at time zone 'Asia/Shanghai')::date);
create index claim_by_due_day on claim (due_on, id) where state = 'CLAIMED' and due_on is not null;

drop trigger claim_public_changes on claim;
create trigger claim_public_changes before update on claim for each row
  when (sees_published()
        and (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.need_id, old.helper_id,
             old.division, old.measure, old.taken, old.claimed_on, old.household_id, old.due_on)
          is distinct from
            (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.need_id, new.helper_id,
             new.division, new.measure, new.taken, new.claimed_on, new.household_id, new.due_on))
  execute function public_changes_nothing_else();

-- Why a station has rejected a need, sealed under the household's key.
alter table need add column rejection_reason text;
