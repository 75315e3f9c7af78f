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

-- Money that goes back: at once where the office pays it out, else when the provider says that it has.
alter table payment
  add column refunding numeric(18, 2) not null default 0 check (refunding >= 0),
  drop constraint payment_not_over_refunded,
  add constraint payment_not_over_refunded check (refunded + refunding <= amount);
-- Money that comes for a pledge which has fallen away is recorded by the provider's own word alone, and goes back.
drop trigger payment_terms on payment;
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

alter table payment_notification enable row level security;
create policy payment_notification_seen on payment_notification using (in_scope(division));
alter table payment_refund enable row level security;
create policy payment_refund_seen on payment_refund using (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete, truncate on payment_notification, payment_refund from %I', current_database() || '_app');
  end if;
end $$;
