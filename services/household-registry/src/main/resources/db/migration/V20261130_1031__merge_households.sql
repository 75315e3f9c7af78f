-- A household that is there twice is one of the two since: its own file is closed, stays as it is, and says which one.
alter table household add column merged_into uuid references household;
create index household_merged on household (merged_into) where merged_into is not null;

-- The one at the end of the chain, which may lie where the caller sees nothing; its id says no more than the one that is there.
create function survivor_of(merged uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with recursive chain as (
      select h.id, h.merged_into from household h where h.id = merged
      union all
      select h.id, h.merged_into from chain c join household h on h.id = c.merged_into)
    select c.id from chain c where c.merged_into is null;
  end;
