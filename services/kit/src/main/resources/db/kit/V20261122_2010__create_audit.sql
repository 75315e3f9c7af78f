-- Who looked at what. One row a request, written in a transaction of its own.
create table audit_entry (
  id          uuid primary key,
  looked_at   timestamptz not null default clock_timestamp(),
  actor       text not null,
  roles       text not null,
  client      text not null,
  method      text not null,
  route       text not null,
  record_kind text not null,
  record_id   uuid,
  fields      text not null,
  purpose     text,
  status      integer not null
);
create index audit_entry_by_time on audit_entry (looked_at, id);
create index audit_entry_by_actor on audit_entry (actor, looked_at, id);
create index audit_entry_by_record on audit_entry (record_kind, record_id, looked_at, id);

-- The chain over the entries: each link hashes the one before and its entry. No foreign key, so
-- that a removed entry is found by its link and not hidden by a cascade.
create table audit_link (
  seq      bigint primary key,
  entry_id uuid not null unique,
  hash     bytea not null check (octet_length(hash) = 32)
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only: no % of %', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The privilege is the first fence, and the trigger stops the tables' owner too.
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger audit_link_is_append_only before update or delete or truncate on audit_link
  for each statement execute function audit_is_append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on audit_entry, audit_link from %I', current_database() || '_app');
  end if;
end $$;
