-- A household's name is a person's: the column is wide enough for a ciphertext and has room for a blind index beside it.
create table producer (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  name             text not null,
  name_index       bytea,
  kind             text not null check (kind in ('HOUSEHOLD', 'COOPERATIVE', 'FIRM')),
  division         text collate "C" not null,
  occurred_on      date not null,
  registered_by    text not null,
  recorded_at      timestamptz not null,
  version          bigint not null,
  unique (client, client_reference)
);
create index producer_in_division on producer (division, id);

-- division repeats the producer's, which never changes: an order needs it without a join.
create table product (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  producer_id      uuid not null references producer,
  name             text not null,
  specification    text not null,
  unit_price       numeric(18,2) not null check (unit_price > 0),
  stock            bigint not null check (stock >= 0),
  division         text collate "C" not null,
  origin_division  text collate "C" not null,
  occurred_on      date not null,
  registered_by    text not null,
  recorded_at      timestamptz not null,
  version          bigint not null,
  unique (client, client_reference)
);
create index product_in_division on product (division, id);
create index product_of_producer on product (producer_id, division, id);

create table supply (
  product_id   uuid not null references product,
  household_id uuid not null references household,
  share        numeric(7,6) not null check (share > 0 and share <= 1),
  primary key (product_id, household_id)
);
create index supply_of_household on supply (household_id);

-- What a settlement pays out is only right while the shares of a product sum to 1, so the database sees to it at commit.
create function shares_sum_to_one() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(share), 1) from supply where product_id = coalesce(new.product_id, old.product_id)) <> 1 then
    raise exception 'the shares of product % do not sum to 1', coalesce(new.product_id, old.product_id)
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger supply_sums_to_one after insert or update or delete on supply
  deferrable initially deferred for each row execute function shares_sum_to_one();

-- Where stock came from, the first with the product itself: additions less what orders hold is what is on hand.
create table stock_addition (
  id          uuid primary key,
  product_id  uuid not null references product,
  division    text collate "C" not null,
  quantity    bigint not null check (quantity > 0),
  occurred_on date not null,
  added_by    text not null,
  recorded_at timestamptz not null
);
create index stock_addition_of_product on stock_addition (product_id, id);
create index stock_addition_in_division on stock_addition (division, id);
