\set i random(1, ${late.size})
select h.*, m.name from public.household h
left join public.member m on m.household_id = h.id and m.relation_to_head = 'HEAD' and m.left_on is null
where h.division >= '430525' and h.division < '430525:'
  and (h.division, h.id) > (split_part((${late}::text[])[:i], '/', 1) collate "C", split_part((${late}::text[])[:i], '/', 2)::uuid)
order by h.division, h.id limit 21;
