\set i random(1, ${names.size})
select h.*, head.name from public.household h
left join public.member head on head.household_id = h.id and head.relation_to_head = 'HEAD' and head.left_on is null
where h.id in (select m.household_id from public.member m
  where m.name collate "C" >= (${names}::text[])[:i] and m.name collate "C" < (${names}::text[])[:i] || chr(1114111)
    and m.division >= '430525' and m.division < '430525:' and m.left_on is null)
order by h.id limit 21;
