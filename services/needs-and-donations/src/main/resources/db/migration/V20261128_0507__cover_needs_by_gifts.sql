-- Money given for a need of funds covers what is left of it; what is more stays undesignated. A gift that pays a claim
-- covers nothing more, since the claim has. Gifts of before cover nothing and are bound as a whole.
alter table donation
  add column claim_id      uuid references claim (id),
  add column covered       numeric(18, 2) not null default 0 check (covered between 0 and amount),
  add column surplus       numeric(18, 2) not null default 0 check (surplus between 0 and amount),
  add column surplus_spent numeric(18, 2) not null default 0 check (surplus_spent between 0 and surplus),
  add constraint donation_pays_one_claim check (claim_id is null or covered = 0);
create index donation_by_claim on donation (claim_id) where claim_id is not null;
alter table donation_use add column from_surplus numeric(18, 2) not null default 0 check (from_surplus between 0 and amount);
