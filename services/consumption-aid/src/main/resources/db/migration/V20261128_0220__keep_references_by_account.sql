-- Many officers use one web client, and each counts from 1: a reference is unique for the account that gave it.
alter table producer drop constraint producer_client_client_reference_key,
  add unique (client, registered_by, client_reference);
alter table product drop constraint product_client_client_reference_key,
  add unique (client, registered_by, client_reference);
drop index orders_by_reference;
create unique index orders_by_reference on orders (client, channel, client_reference, buyer_account, placed_by)
  nulls not distinct where client_reference is not null;
