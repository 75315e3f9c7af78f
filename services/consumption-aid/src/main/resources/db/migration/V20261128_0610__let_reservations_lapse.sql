-- What is ordered and not paid holds stock until a day; null holds for ever: sales at fairs, and what an office enters
-- as history or on account. What buyers and partner websites hold already gets the term that it would have now.
alter table orders
  add column expires_at timestamptz,
  add column cancel_reason text check (cancel_reason in ('GIVEN_UP', 'EXPIRED'));
update orders set cancel_reason = 'GIVEN_UP' where state = 'CANCELLED';
update orders set expires_at = now() + case when on_account then interval '30 days' else interval '3 days' end
  where state in ('PLACED', 'ON_ACCOUNT') and (buyer_account is not null or placed_by like 'partner:%');
create index orders_that_expire on orders (expires_at, id)
  where expires_at is not null and state in ('PLACED', 'ON_ACCOUNT');
-- what one account holds
create index orders_held_by on orders (buyer_account)
  where buyer_account is not null and state in ('PLACED', 'ON_ACCOUNT');

-- A producer that is a household has a person's name, which is forgotten with the household.
alter table producer add column household_id uuid;
alter table producer alter column name drop not null;
create index producer_of_household on producer (household_id) where household_id is not null;
