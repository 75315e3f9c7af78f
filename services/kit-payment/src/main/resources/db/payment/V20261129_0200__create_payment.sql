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
alter table receipt enable row level security;
create policy receipt_seen on receipt using (in_scope(division));

-- refunding: money on its way back, at once where the office pays it out, else when the provider says that it has.
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
  refunding       numeric(18, 2) not null default 0 check (refunding >= 0),
  unique (provider, reference),
  unique (provider, transaction_id),
  constraint payment_not_over_refunded check (refunded + refunding <= amount),
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
        or (old.state in ('FAILED', 'EXPIRED') and new.state <> old.state
            and (new.state <> 'PAID' or new.confirmed_by is distinct from 'provider:' || new.provider))
        or (old.state = 'REFUNDED' and new.state <> old.state)
        or (old.state = 'PAID' and new.state not in ('PAID', 'REFUNDED')))
  execute function payment_keeps_its_terms();

-- What a provider says of a day, line by line, as one account brings it in and another confirms it.
create table payment_statement (
  id                uuid primary key,
  division          text collate "C" not null,
  client            text not null,
  provider          text not null,
  day               date not null,
  entered_by        text not null,
  entered_account   text not null,
  entered_at        timestamptz not null,
  confirmed_by      text,
  confirmed_account text,
  confirmed_at      timestamptz,
  version           bigint not null,
  constraint statement_seen_by_two check (confirmed_account <> entered_account),
  check ((confirmed_at is null) = (confirmed_account is null) and (confirmed_at is null) = (confirmed_by is null))
);
create index payment_statement_by_division on payment_statement (division, id);
alter table payment_statement enable row level security;
create policy payment_statement_seen on payment_statement using (in_scope(division));

create table payment_statement_line (
  statement_id    uuid not null references payment_statement (id),
  no              integer not null,
  division        text collate "C" not null,
  reference       text not null,
  transaction_id  text,
  amount          numeric(18, 2) not null check (amount > 0),
  direction       text not null check (direction in ('IN', 'OUT')),
  paid_on         date not null,
  result          text not null check (result in ('MATCHED', 'MISSING', 'SURPLUS', 'DIFFERENT')),
  payment_id      uuid references payment (id),
  outcome         text check (outcome in ('LEAVE', 'FAIL')),
  reason          text,
  decided_by      text,
  decided_at      timestamptz,
  primary key (statement_id, no),
  check ((outcome is null) = (reason is null) and (outcome is null) = (decided_by is null)),
  check (outcome is null or result <> 'MATCHED')
);
create index payment_statement_line_of_payment on payment_statement_line (payment_id);
alter table payment_statement_line enable row level security;
create policy payment_statement_line_seen on payment_statement_line using (in_scope(division));

-- What a provider has told, signed: a repeat is found by the provider's own name for it. Nothing of the payer is kept.
-- What is refused is kept with the reason. What is not signed by the provider is logged and leaves no row: anybody could write such.
create table payment_notification (
  provider        text not null,
  notification_id text not null,
  division        text collate "C" not null,
  what            text not null,
  payment_id      uuid references payment (id),
  refusal         text,
  times           integer not null default 1,
  heard_at        timestamptz not null default now(),
  primary key (provider, notification_id)
);
create index payment_notification_refused on payment_notification (heard_at) where refusal is not null;
alter table payment_notification enable row level security;
create policy payment_notification_seen on payment_notification using (in_scope(division));

create table payment_refund (
  id          uuid primary key,
  payment_id  uuid not null references payment (id),
  division    text collate "C" not null,
  reference   text not null unique,
  amount      numeric(18, 2) not null check (amount > 0),
  state       text not null check (state in ('PENDING', 'DONE', 'FAILED')),
  actor       text not null,
  recorded_at timestamptz not null,
  asked_at    timestamptz,
  day         date not null,
  version     bigint not null
);
create index payment_refund_of_payment on payment_refund (payment_id);
create index payment_refund_to_ask on payment_refund (id) where state = 'PENDING' and asked_at is null;
alter table payment_refund enable row level security;
create policy payment_refund_seen on payment_refund using (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete, truncate on receipt, payment, payment_statement, payment_statement_line, '
      'payment_notification, payment_refund from %I', current_database() || '_app');
  end if;
end $$;
