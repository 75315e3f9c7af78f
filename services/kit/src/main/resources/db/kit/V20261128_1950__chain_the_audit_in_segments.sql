-- The audit by months, and its chain in segments: one row for what gathered between two sealings, of one month. What is
-- sealed is never read again but to check it.
lock table audit_entry, audit_link in exclusive mode;
alter table audit_entry rename to audit_entry_of_before;
create table audit_entry (
  like audit_entry_of_before including defaults including constraints including storage,
  -- the order in which entries are sealed: nothing comes before own_horizon() any more
  tx xid8 not null default pg_current_xact_id()
) partition by range (looked_at);
insert into partitioned (parent, step, ahead) values ('audit_entry', 'month', 2);
select make_partitions();
select make_partition('audit_entry', month)
  from (select distinct date_trunc('month', looked_at at time zone 'UTC') at time zone 'UTC' as month
        from audit_entry_of_before) m;
insert into audit_entry (id, looked_at, actor, roles, client, method, route, record_kind, record_id, fields, purpose, status,
    division)
  select id, looked_at, actor, roles, client, method, route, record_kind, record_id, fields, purpose, status, division
  from audit_entry_of_before;
drop table audit_entry_of_before;

alter table audit_entry add primary key (id, looked_at);
create index audit_entry_by_time on audit_entry (looked_at, id);
create index audit_entry_by_actor on audit_entry (actor, looked_at, id);
create index audit_entry_by_record on audit_entry (record_kind, record_id, looked_at, id);
create index audit_entry_by_division on audit_entry (division, looked_at, id);
create index audit_entry_by_transaction on audit_entry (tx, looked_at, id);
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function append_only();

-- Entries of one month (UTC) whose transactions are from_tx or later and before until_tx, in the order of transaction, time
-- and id. The hash is over the one before, this row and the entries.
create table audit_segment (
  no        bigint primary key,
  month     timestamptz not null,
  from_tx   xid8 not null,
  until_tx  xid8 not null,
  entries   bigint not null check (entries > 0),
  hash      bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp(),
  check (from_tx < until_tx)
);
create index audit_segment_by_month on audit_segment (month, no);

-- Where the chain begins: the last segment of what is kept no more. Entries of this month, and of all before it, are gone;
-- null where none are. The last row counts.
create table audit_head (
  id       bigint generated always as identity primary key,
  no       bigint not null,
  month    timestamptz,
  until_tx xid8 not null,
  hash     bytea not null check (octet_length(hash) = 32),
  kept_at  timestamptz not null default clock_timestamp()
);
-- The chain of links, one an entry, that was before: its length and last hash go on to be the ones before the first segment,
-- and its entries are sealed again, with it, by that segment.
insert into audit_head (no, until_tx, hash)
  select coalesce(max(seq), 0), '0',
         coalesce((select hash from audit_link order by seq desc limit 1), decode(repeat('00', 32), 'hex'))
  from audit_link;
drop table audit_link;

create function only_what_a_head_proves() returns trigger language plpgsql as $$
begin
  if exists (select from gone where no > (select max(no) from audit_head)) then
    raise exception 'a segment of the audit goes only once its head is kept' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger audit_segment_is_append_only before update or truncate on audit_segment
  for each statement execute function append_only();
create trigger audit_segment_goes_with_its_head after delete on audit_segment referencing old table as gone
  for each statement execute function only_what_a_head_proves();
create trigger audit_head_is_append_only before update or delete or truncate on audit_head
  for each statement execute function append_only();

-- Forgets whole months that are older than that, and than six months, all of whose entries are sealed; the last hash before
-- what is kept stays. How many months.
create function purge_audit(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  before timestamptz := date_trunc('month', now() - greatest(kept, interval '6 months'));
  old    audit_head := (select h from audit_head h order by id desc limit 1);
  head   audit_segment;
  months integer;
begin
  -- nobody seals meanwhile
  perform pg_advisory_xact_lock(x'6175646974'::bigint);
  if exists (select from audit_entry
             where looked_at < before
               and tx >= coalesce((select max_tx.until_tx from audit_segment max_tx order by no desc limit 1),
                                  old.until_tx)) then
    return 0;
  end if;
  months := drop_partitions('audit_entry', before);
  -- the one before the first that is kept; of months that go, some of their last may be after it, and stay as rows
  select * into head from audit_segment
    where no < coalesce((select min(no) from audit_segment where month >= before), 9223372036854775807)
    order by no desc limit 1;
  if found or months > 0 then
    insert into audit_head (no, month, until_tx, hash)
      values (coalesce(head.no, old.no), before - interval '1 month', coalesce(head.until_tx, old.until_tx),
              coalesce(head.hash, old.hash));
    delete from audit_segment where no <= head.no;
  end if;
  return months;
end $$;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on audit_entry, audit_segment from %I', app);
    execute format('revoke insert, update, delete, truncate on audit_head from %I', app);
  end if;
end $$;
