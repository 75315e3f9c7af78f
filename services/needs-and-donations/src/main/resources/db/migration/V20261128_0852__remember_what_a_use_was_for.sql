-- A use covers the need that the gift was for when it was used, and is told under the act that it was then: a redesignation
-- afterwards changes neither, and a reversal takes back what there was.
alter table donation_use add column need_id uuid references need (id), add column act_id uuid,
  -- whether it covered that need
  add column covers boolean not null default false;
alter table donation_use disable trigger donation_use_is_written_once;
update donation_use u set act_id = coalesce(d.claim_id, d.id),
  need_id = d.need_id, covers = d.covered > 0 and u.amount > u.from_surplus
from donation d where d.id = u.donation_id;
alter table donation_use enable trigger donation_use_is_written_once;
alter table donation_use alter column act_id set not null;
create index donation_use_by_act on donation_use (act_id);
