-- A contribution is a pledge until its payment is proved; meanwhile it holds its room in the campaign. Those that were
-- recorded before are taken as they were.
alter table campaign add column pledged numeric(18, 2) not null default 0 check (pledged >= 0);
alter table campaign drop constraint campaign_not_over_target;
alter table campaign add constraint campaign_not_over_target check (raised >= 0 and raised + pledged <= target);

alter table contribution
  add column state text not null default 'RECEIVED' check (state in ('PLEDGED', 'RECEIVED', 'LAPSED')),
  add column payment_id uuid;
update contribution set payment_id = gen_random_uuid();

insert into receipt (id, county, number, division, client, entered_by, entered_account, entered_at, confirmed_by,
                     confirmed_account, confirmed_at, version)
select gen_random_uuid(), case when division = 'CN' then division else left(division, 6) end,
  'campaign ' || campaign_id, case when division = 'CN' then division else left(division, 6) end, min(client),
  min(actor), 'as recorded', min(recorded_at), 'as recorded', 'as verified', min(recorded_at), 1
from contribution group by campaign_id, division;

insert into payment (id, subject_kind, subject_id, division, owner, client, actor, account, recorded_at, provider,
                     reference, amount, currency, refunded, state, told_on, paid_on, confirmed_by, receipt_id, version)
select c.payment_id, 'CONTRIBUTION', c.id, c.division, c.helper_id, c.client, c.actor, 'as recorded', c.recorded_at,
  'receipt', replace(c.payment_id::text, '-', ''), c.amount, 'CNY',
  case when c.refunded_on is null then 0 else c.amount end,
  case when c.refunded_on is null then 'PAID' else 'REFUNDED' end, c.contributed_on, c.contributed_on, c.actor, r.id, 1
from contribution c join receipt r on r.number = 'campaign ' || c.campaign_id;

alter table contribution
  alter column state drop default,
  alter column payment_id set not null,
  add constraint contribution_payment_id_fkey foreign key (payment_id) references payment (id)
    deferrable initially deferred,
  add constraint contribution_refunded_was_there check (refunded_on is null or state = 'RECEIVED');
