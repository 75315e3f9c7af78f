-- One record for the money of a donation, a contribution to a campaign and an order. What a person enters is a pledge;
-- it becomes a payment by the provider's own signed word, by a statement that two accounts have seen, or by a receipt
-- that another account confirms than the one that entered it.
create table receipt (
  id                   uuid primary key,
  county               text collate "C" not null,
  number               text not null,
  division             text collate "C" not null,
  client               text not null,
  entered_by           text not null,
  entered_account      text not null,
  entered_at           timestamptz not null,
  confirmed_by         text,
  confirmed_account    text,
  confirmed_at         timestamptz,
  version              bigint not null,
  unique (county, number),
  constraint receipt_seen_by_two check (confirmed_account <> entered_account),
  check ((confirmed_at is null) = (confirmed_account is null) and (confirmed_at is null) = (confirmed_by is null))
);
create index receipt_by_division on receipt (division, id);
create index receipt_open on receipt (division, id) where confirmed_at is null;

create table payment (
  id              uuid primary key,
  subject_kind    text not null check (subject_kind in ('DONATION', 'CONTRIBUTION', 'ORDER')),
  subject_id      uuid not null,
  division        text collate "C" not null,
  owner           uuid,
  client          text not null,
  actor           text not null,
  account         text not null,
  recorded_at     timestamptz not null,
  provider        text not null,
  reference       text not null,
  amount          numeric(18, 2) not null check (amount > 0),
  currency        text not null check (currency = 'CNY'),
  refunded        numeric(18, 2) not null default 0,
  state           text not null check (state in ('CREATED', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDED')),
  told_on         date not null,
  paid_on         date,
  transaction_id  text,
  confirmed_by    text,
  receipt_id      uuid references receipt (id),
  ended_on        date,
  version         bigint not null,
  unique (provider, reference),
  unique (provider, transaction_id),
  constraint payment_not_over_refunded check (refunded between 0 and amount),
  check ((state in ('PAID', 'REFUNDED')) = (paid_on is not null)),
  check ((state in ('PAID', 'REFUNDED')) = (confirmed_by is not null)),
  check ((state in ('FAILED', 'EXPIRED')) = (ended_on is not null)),
  check ((provider = 'receipt') = (receipt_id is not null))
);
create index payment_by_division on payment (division, id);
create index payment_by_subject on payment (subject_kind, subject_id);
create index payment_by_owner on payment (owner, id);
create index payment_by_receipt on payment (receipt_id);
create index payment_open on payment (recorded_at, id) where state in ('CREATED', 'PENDING');
create index payment_paid on payment (provider, paid_on) where state in ('PAID', 'REFUNDED');

alter table receipt enable row level security;
create policy receipt_seen on receipt using (in_scope(division));

alter table payment enable row level security;
create policy payment_seen on payment for select
  using (in_scope(division) or is_own(owner) or is_from(client));
-- whoever is no staff pledges, and nothing else
create policy payment_pledged on payment for insert
  with check (in_scope(division)
              or ((is_own(owner) or is_from(client)) and state = 'CREATED' and provider <> 'receipt'));
create policy payment_changed on payment for update using (in_scope(division));

-- What was agreed to be paid never changes, whoever writes.
create function payment_keeps_its_terms() returns trigger language plpgsql as $$
begin
  raise exception 'the terms of a payment are not changed' using errcode = 'insufficient_privilege';
end $$;
create trigger payment_terms before update on payment for each row
  when ((old.id, old.subject_kind, old.subject_id, old.division, old.provider, old.reference, old.amount, old.currency)
        is distinct from
        (new.id, new.subject_kind, new.subject_id, new.division, new.provider, new.reference, new.amount, new.currency)
        or new.refunded < old.refunded
        or (old.state in ('FAILED', 'EXPIRED', 'REFUNDED') and new.state <> old.state)
        or (old.state = 'PAID' and new.state not in ('PAID', 'REFUNDED')))
  execute function payment_keeps_its_terms();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete, truncate on payment, receipt from %I', current_database() || '_app');
  end if;
end $$;
