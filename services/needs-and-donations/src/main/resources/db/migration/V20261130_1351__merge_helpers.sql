-- A helper who was there twice is another one since (merged_into), and nothing that was written of it is changed. merged_at is when
-- we heard: for a day it may be taken back, and until then nobody is told of the other who is not staff.
alter table helper add column merged_into uuid references helper, add column merged_at timestamptz;
alter table helper add constraint helper_merged_once check ((merged_into is null) = (merged_at is null)) not valid;
create index helper_merged on helper (merged_into) where merged_into is not null;

-- All ids of whoever the id is of, by merges that are as old as that; sorted, so that the first names the person. The owner's, since
-- they lie wherever they lie; an id says nothing of whose it is.
create function helpers_of(person uuid, until timestamptz default 'infinity') returns uuid[]
  language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp
  begin atomic
    with recursive up as (
      select h.id, h.merged_into, h.merged_at, 0 as step from helper h where h.id = person
      union all
      select h.id, h.merged_into, h.merged_at, u.step + 1 from up u join helper h on h.id = u.merged_into
      where u.merged_at <= until),
    down as (
      (select u.id from up u order by u.step desc limit 1)
      union all
      select h.id from down d join helper h on h.merged_into = d.id where h.merged_at <= until)
    select coalesce(array_agg(d.id order by d.id), array[person]) from down d;
  end;

-- The same by what stays so: those of which one may tell the other.
create function helpers_told(person uuid) returns uuid[] language sql stable parallel safe
  return helpers_of(person, now() - interval '1 day');

-- Whoever calls for itself; null for everybody else.
create function own_helpers() returns uuid[] language sql stable parallel safe
  return case when nullif(current_setting('bangfu.person', true), '') is not null
    then helpers_told(cast(current_setting('bangfu.person', true) as uuid)) end;

-- Keeps helpers, with all that are the same people, from claiming anything else until the transaction ends, so that what they hold
-- can be counted; gives those of them that were not erased. Who was merged meanwhile is held with the other.
create function hold_helpers(wanted uuid[]) returns setof uuid language plpgsql strict security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid[] := '{}';
  people uuid[];
begin
  loop
    select array_agg(distinct p.id order by p.id) into people from (
      select w.id from unnest(wanted) w(id)
      union all
      select o.id from helper h cross join lateral unnest(helpers_of(h.id)) o(id)
      where h.id = any (wanted) and (h.merged_into is not null or exists (select from helper g where g.merged_into = h.id))) p;
    exit when people is null or people = held;
    perform from helper h where h.id = any (people) order by h.id for no key update;
    held := people;
  end loop;
  return query select h.id from helper h where h.id = any (wanted) and h.erased_on is null;
end $$;

-- By whichever id it claimed.
create or replace function open_claims_of(helper uuid) returns bigint language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select count(*) from claim where helper_id = any (helpers_of(helper)) and state = 'CLAIMED' and due_on is not null
$$;

-- Whether somebody vouches for a person: for any of its ids that stays one with this, and staff has withdrawn that for none.
create function is_vouched_for(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  begin atomic
    select coalesce(
      bool_or(h.vouched_on is not null and h.vouching_ended_on is null and h.id = any (helpers_told(person)))
        and not bool_or(h.vouching_ended_on is not null and h.vouching_ended_by_staff), false)
    from helper h where h.id = any (helpers_of(person));
  end;

-- What a helper did by any id is its own. The ids are found once a statement and not for each row.
alter policy helper_seen on helper
  using (in_scope(division) or id = any (cast((select own_helpers()) as uuid[])) or is_from(client));
alter policy claim_seen on claim
  using (in_scope(division) or is_from(client) or is_own(household_id) or helper_id = any (cast((select own_helpers()) as uuid[])))
  with check (in_scope(division) or is_from(client) or is_own(household_id)
              or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy wish_claim_seen on wish_claim
  using (in_scope(division) or is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy wish_claim_made on wish_claim
  with check (in_scope(division)
              or ((is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[]))) and state = 'CLAIMED'));
alter policy wish_claim_ended on wish_claim
  using (in_scope(division) or is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy donation_seen on donation
  using (in_scope(division) or is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy donation_pledged on donation
  with check (state = 'PLEDGED'
              and (in_scope(division)
                   or ((is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[]))) and channel = 'ONLINE')));
alter policy contribution_seen on contribution
  using (in_scope(division) or is_from(client) or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy aid_record_seen on aid_record
  using (in_scope(division) or is_own(household_id) or helper_id = any (cast((select own_helpers()) as uuid[])));
alter policy aid_reversal_seen on aid_reversal
  using (in_scope(division) or is_own(household_id) or helper_id = any (cast((select own_helpers()) as uuid[])));

drop trigger helper_is_vouched_for_by_others on helper;
create trigger helper_is_vouched_for_by_others before update on helper for each row
  when ((is_own(new.id) or new.id = any (own_helpers()))
        and (old.vouched_on, old.vouched_by, old.vouching_ended_on, old.vouching_ended_by_staff)
          is distinct from (new.vouched_on, new.vouched_by, new.vouching_ended_on, new.vouching_ended_by_staff)
        and new.erased_on is null)
  execute function nobody_vouches_for_itself();
