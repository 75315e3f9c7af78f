select * from public.product where division >= '430525' and division < '430525:' order by division, id limit 21;
