-- A search by ID number asks for everybody who has not left, those too whose household was closed: the index that keeps two
-- households from one person knows the others alone. No release has been made, so that nobody writes while it is made.
create index member_by_identity on member (national_id_index) where left_on is null;
