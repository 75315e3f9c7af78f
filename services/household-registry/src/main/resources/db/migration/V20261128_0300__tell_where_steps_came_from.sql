-- Where a step came from, and which one it takes back.
alter table household_step
  add column origin text not null default 'LIVE' check (origin in ('LIVE', 'HISTORY')),
  add column reverses uuid unique references household_step;

-- what a roster brought, and what a registration said of the poverty register, was before
update household_step set origin = 'HISTORY', reason = null where reason = '花名册';
update household_step set origin = 'HISTORY' where machine = 'POVERTY' and from_state is null;
alter table household_step alter column origin drop default;

-- a household that was erased keeps no reasons
update household_step s set reason = null
where s.reason is not null
  and not exists (select from member m where m.household_id = s.household_id and m.erased_at is null);

-- Whoever belongs to a closed household may be registered elsewhere: a family that moved away.
alter table member add column released boolean not null default false;
update member m set released = true
from household h where h.id = m.household_id and h.file_state = 'CLOSED';
drop index member_present;
create unique index member_present on member (national_id_index) where left_on is null and not released;

create or replace function people_registered(ids text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.national_id_index from member m
    where m.national_id_index = any(ids) and m.left_on is null and not m.released;
  end;

create or replace function roster_people_registered(roster uuid)
  returns table (line integer, county text, number text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select r.line, left(k.division, 6), k.number
    from roster_row r
    join member m on m.national_id_index = r.national_id_index and m.left_on is null and not m.released
    join household k on k.id = m.household_id
    where r.roster_id = roster;
  end;
