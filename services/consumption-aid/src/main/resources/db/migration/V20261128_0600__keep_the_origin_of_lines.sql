-- A sale counts where the goods were grown, which is not always where their producer is. A product's origin never
-- changes, so that what was sold before is known too.
alter table order_line add column origin_division text collate "C";
update order_line l set origin_division = p.origin_division from product p where p.id = l.product_id;
alter table order_line alter column origin_division set not null;
