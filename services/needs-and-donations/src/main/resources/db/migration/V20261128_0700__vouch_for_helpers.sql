-- Who learns a wishing child's name is vouched for: by staff, or by the website through which the helper registered.
alter table helper add column vouched_on date;
alter table helper add column vouched_by text;
alter table helper add column vouching_ended_on date;
alter table helper add column vouching_end_reason text check (char_length(vouching_end_reason) between 5 and 200);
alter table helper add column vouching_ended_by_staff boolean not null default false;
alter table helper add check ((vouched_on is null) = (vouched_by is null));
alter table helper add check (vouching_ended_on >= vouched_on);

create function nobody_vouches_for_itself() returns trigger language plpgsql as $$
begin
  raise exception 'a helper does not vouch for itself' using errcode = 'insufficient_privilege';
end $$;
create trigger helper_is_vouched_for_by_others before update on helper for each row
  when (is_own(new.id)
        and (old.vouched_on, old.vouched_by, old.vouching_ended_on, old.vouching_ended_by_staff)
          is distinct from (new.vouched_on, new.vouched_by, new.vouching_ended_on, new.vouching_ended_by_staff)
        and new.erased_on is null)
  execute function nobody_vouches_for_itself();

-- When we heard that a claim has ended: a cool-down runs from there, whatever day was told.
alter table wish_claim add column ended_at timestamptz;
