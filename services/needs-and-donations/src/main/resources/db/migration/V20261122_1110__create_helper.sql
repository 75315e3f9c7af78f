-- The personal columns have room for a ciphertext, those that end in _index for a blind index.
create table helper (
  id                uuid primary key,
  client            text not null,
  client_reference  text,
  actor             text not null,
  recorded_at       timestamptz not null,
  kind              text not null check (kind in ('PERSON', 'FIRM', 'ORGANISATION')),
  name              text not null,
  phone             text,
  phone_index       bytea,
  national_id       text,
  national_id_index bytea,
  division          text collate "C" not null,
  native_place      text collate "C",
  registered_on     date not null,
  version           bigint not null,
  unique (client, client_reference)
);
create index helper_by_division on helper (division, id);
