-- As in the registry's.
create table bench.product (like public.product including all);
create table bench.orders (like public.orders including all);
create table bench.order_line (like public.order_line including all);
create table bench.outbox (like public.outbox including all);
insert into bench.product select * from public.product;
insert into bench.orders select * from public.orders;
insert into bench.order_line select * from public.order_line;
alter table bench.product add foreign key (producer_id) references public.producer;
alter table bench.order_line add foreign key (order_id) references bench.orders;
alter table bench.order_line add foreign key (product_id) references bench.product;
analyze bench.product, bench.orders, bench.order_line, public.product;
