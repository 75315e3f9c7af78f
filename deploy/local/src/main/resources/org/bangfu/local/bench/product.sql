\set i random(1, ${products.size})
select * from public.product where id = (${products}::uuid[])[:i];
