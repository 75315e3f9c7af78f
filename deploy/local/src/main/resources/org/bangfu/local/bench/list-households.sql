\set i random(1, ${villages.size})
select h.*, m.name from public.household h
left join public.member m on m.household_id = h.id and m.relation_to_head = 'HEAD' and m.left_on is null
where h.division = (${villages}::text[])[:i] order by h.division, h.id limit 21;
