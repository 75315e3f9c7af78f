-- A phone has a subject of its own: a roster brings it sealed already, and a new one does not need the old one's key.
alter table household add column phone_subject uuid;
alter table manager add column phone_subject uuid;

-- What a roster says of people is sealed before it is staged.
alter table roster_row
  add column person uuid,
  add column person_key text,
  add column national_id_index text,
  add column national_id_mask text,
  add column phone_subject uuid,
  add column phone_key text,
  add column phone_index text;

-- An undecided roster was staged in clear by an earlier version. It is refused, and can be uploaded again as it is.
update roster set state = 'REFUSED', decided_by = 'service', decided_at = now(),
  refusal_reason = 'Staged by an earlier version, which did not seal it. Upload the file again.'
where state in ('UPLOADED', 'VALIDATED', 'IN_REVIEW');
truncate roster_row, roster_place, roster_household;

-- beside numbers_registered: who of a roster is registered anywhere
create function roster_people_registered(roster uuid) returns table (line integer, county text, number text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select r.line, left(k.division, 6), k.number
    from roster_row r
    join member m on m.national_id_index = r.national_id_index and m.left_on is null
    join household k on k.id = m.household_id
    where r.roster_id = roster;
  end;
