-- A buyer's name is sealed under a key of its order (the next migration seals what is there), and nobody is looked for by
-- it: the index that it once got room for was never written.
alter table orders drop column buyer_name_index;
-- whose names have been kept long enough
create index orders_with_a_name on orders (recorded_at, id) where buyer_name is not null;
