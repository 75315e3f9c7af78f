create table claim (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  need_id          uuid not null references need (id),
  helper_id        uuid not null references helper (id),
  division         text collate "C" not null,
  measure          text not null,
  taken            numeric(18, 2) not null check (taken > 0),
  state            text not null check (state in ('CLAIMED', 'DELIVERED', 'CONFIRMED', 'CANCELLED', 'LAPSED')),
  claimed_on       date not null,
  delivered_on     date,
  confirmed_on     date,
  ended_on         date,
  version          bigint not null,
  unique (client, client_reference)
);
create index claim_by_need on claim (need_id, id);
create index claim_by_helper on claim (helper_id, id);
create index claim_by_division on claim (division, id);
