-- A donation is a pledge until its payment is proved. Those that were recorded before are taken as they were.
alter table donation
  add column state text not null default 'RECEIVED' check (state in ('PLEDGED', 'RECEIVED', 'LAPSED')),
  add column provider text,
  add column payment_id uuid references payment (id),
  add column receipt_id uuid references receipt (id),
  alter column receipt_number drop not null,
  drop constraint donation_payment_reference_key,
  drop constraint donation_check1;

insert into receipt (id, county, number, division, client, entered_by, entered_account, entered_at, confirmed_by,
                     confirmed_account, confirmed_at, version)
select gen_random_uuid(), case when division = 'CN' then division else left(division, 6) end, receipt,
  case when division = 'CN' then division else left(division, 6) end, min(client), min(actor), 'as recorded',
  min(recorded_at), coalesce(min(verified_by), 'as recorded'), 'as verified', min(recorded_at), 1
from donation where channel = 'OFFLINE'
group by case when division = 'CN' then division else left(division, 6) end, receipt;

update donation d set receipt_id = r.id from receipt r
where d.channel = 'OFFLINE' and r.number = d.receipt
  and r.county = case when d.division = 'CN' then d.division else left(d.division, 6) end;
update donation set provider = case channel when 'ONLINE' then 'wechat' else 'receipt' end,
                    payment_id = gen_random_uuid();
alter table donation drop constraint donation_payment_id_fkey;

insert into payment (id, subject_kind, subject_id, division, owner, client, actor, account, recorded_at, provider,
                     reference, amount, currency, refunded, state, told_on, paid_on, confirmed_by, receipt_id, version)
select payment_id, 'DONATION', id, division, helper_id, client, actor, 'as recorded', recorded_at, provider,
  coalesce(payment_reference, replace(payment_id::text, '-', '')), amount, 'CNY', refunded,
  case when refunded = amount then 'REFUNDED' else 'PAID' end, received_on, received_on,
  coalesce(verified_by, actor), receipt_id, 1
from donation;

alter table donation
  alter column provider set not null,
  alter column payment_id set not null,
  alter column state drop default,
  add constraint donation_payment_id_fkey foreign key (payment_id) references payment (id)
    deferrable initially deferred,
  add constraint donation_receipt_named check ((channel = 'OFFLINE') = (receipt is not null and receipt_id is not null)),
  add constraint donation_numbered check (state <> 'RECEIVED' or receipt_number is not null),
  add constraint donation_unproved_unspent check (state = 'RECEIVED' or used + refunded = 0);
create unique index donation_of_payment on donation (payment_id);

-- Whoever is no staff pledges; the books are written when the payment is proved, which nobody does for itself.
drop policy donation_received on donation;
create policy donation_pledged on donation for insert
  with check (state = 'PLEDGED'
              and (in_scope(division) or ((is_own(helper_id) or is_from(client)) and channel = 'ONLINE')));
drop policy journal_entry_written on journal_entry;
create policy journal_entry_written on journal_entry for insert
  with check (in_scope(division) or (sees_published() and kind = 'CONTRIBUTION_RECEIVED'));
