create table campaign (
  id               uuid primary key,
  public_id        uuid not null unique,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  title            text not null,
  division         text collate "C" not null,
  target           numeric(18, 2) not null check (target > 0),
  raised           numeric(18, 2) not null,
  deadline_on      date not null,
  organisation     text not null,
  permit_number    text not null,
  published_on     date not null,
  contributed_on   date,
  funded_on        date,
  version          bigint not null,
  unique (client, client_reference),
  constraint campaign_not_over_target check (raised between 0 and target),
  check (deadline_on >= published_on)
);
create index campaign_by_division on campaign (division, id);

create table contribution (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  campaign_id      uuid not null references campaign (id),
  helper_id        uuid references helper (id),
  division         text collate "C" not null,
  amount           numeric(18, 2) not null check (amount > 0),
  contributed_on   date not null,
  unique (client, client_reference)
);
create index contribution_by_campaign on contribution (campaign_id, id);
create index contribution_by_division on contribution (division, id);
