\set i random(1, ${households.size})
select h.*, m.* from public.household h left join public.member m on m.household_id = h.id
where h.id = (${households}::uuid[])[:i];
