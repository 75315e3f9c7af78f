create sequence receipt_number;

create table donation (
  id                uuid primary key,
  client            text not null,
  client_reference  text,
  actor             text not null,
  recorded_at       timestamptz not null,
  channel           text not null check (channel in ('ONLINE', 'OFFLINE')),
  amount            numeric(18, 2) not null check (amount > 0),
  used              numeric(18, 2) not null check (used >= 0),
  refunded          numeric(18, 2) not null check (refunded >= 0),
  designation       text not null check (designation in ('NEED', 'HOUSEHOLD', 'VILLAGE', 'UNDESIGNATED')),
  division          text collate "C" not null,
  household_id      uuid references household (id),
  need_id           uuid references need (id),
  helper_id         uuid references helper (id),
  payment_reference text unique,
  receipt           text,
  verified_by       text,
  receipt_number    text not null unique,
  received_on       date not null,
  version           bigint not null,
  unique (client, client_reference),
  constraint donation_not_overspent check (used + refunded <= amount),
  check ((channel = 'ONLINE') = (payment_reference is not null)),
  check ((channel = 'OFFLINE') = (receipt is not null and verified_by is not null))
);
create index donation_by_division on donation (division, id);

create table donation_use (
  id           uuid primary key,
  donation_id  uuid not null references donation (id),
  household_id uuid references household (id),
  division     text collate "C" not null,
  amount       numeric(18, 2) not null check (amount > 0),
  purpose      text,
  used_on      date not null,
  actor        text not null,
  recorded_at  timestamptz not null
);
create index donation_use_by_donation on donation_use (donation_id, id);
create index donation_use_by_division on donation_use (division, id);
