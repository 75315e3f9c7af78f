-- The four measures stand side by side and are never added to one another.
create table aid_record (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  division         text collate "C" not null,
  household_id     uuid references household (id),
  helper_id        uuid references helper (id),
  drive            text,
  help             text not null check (help in ('POLICY', 'SKILL', 'PROJECT', 'FUNDS', 'SALES', 'LIFE')),
  channel          text not null check (channel in ('ONLINE', 'OFFLINE')),
  engagements      integer not null check (engagements >= 0),
  goods            integer not null check (goods >= 0),
  services         integer not null check (services >= 0),
  funds            numeric(18, 2) not null check (funds >= 0),
  goods_value      numeric(18, 2) check (goods_value >= 0),
  note             text,
  occurred_on      date not null,
  unique (client, client_reference),
  check (engagements > 0 or goods > 0 or services > 0 or funds > 0)
);
create index aid_record_by_division on aid_record (division, id);
create index aid_record_by_household on aid_record (household_id, division, id);
