-- Columns that Debezium's EventRouter expects, and four that become headers of the event.
create table outbox (
  id                uuid primary key,
  aggregatetype     text not null,
  aggregateid       text not null,
  type              text not null,
  payload           text not null,
  aggregate_version bigint not null,
  division          text collate "C" not null,
  occurred_at       timestamptz not null default now()
);
create index outbox_by_age on outbox using brin (occurred_at);

create publication bangfu_outbox for table outbox with (publish = 'insert');

-- The relay reads the outbox and nothing else. Where the database was made without that role, the grant is its maker's.
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_relay') then
    execute format('grant select on outbox to %I', current_database() || '_relay');
  end if;
end $$;

create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- The row is written in the transaction of the effect that it stands for.
create table idempotency_key (
  client       text not null,
  key          text not null,
  operation    text not null,
  request_hash bytea not null,
  status       integer not null,
  location     text,
  entity_tag   text,
  body         text,
  created_at   timestamptz not null default now(),
  primary key (client, key)
);
create index idempotency_key_by_age on idempotency_key using brin (created_at);
