-- What every service has of the kit: who sees which rows, what is told and heard, what is kept how long, the audit, and how
-- what comes from events is made again.

/* What a transaction may touch */

-- What a transaction may touch, as the service says at its beginning (set_config, local to the transaction). A setting
-- that is missing or empty gives nothing. Each function is one expression, so that the planner sees through it.
create function in_scope(division text) returns boolean language sql stable parallel safe
  return division collate "C" >= current_setting('bangfu.first', true)
     and division collate "C" < current_setting('bangfu.end', true)
     and division ~ current_setting('bangfu.divisions', true);

create function is_own(owner uuid) returns boolean language sql stable parallel safe
  return owner = nullif(current_setting('bangfu.person', true), '')::uuid;

-- whether the partner website that calls brought the row in
create function is_from(origin text) returns boolean language sql stable parallel safe
  return origin = nullif(current_setting('bangfu.client', true), '');

-- whether the caller sees what is published to everybody
create function sees_published() returns boolean language sql stable parallel safe
  return coalesce(current_setting('bangfu.open', true), '') = 'on';

-- whether whoever calls sees what was released to everybody, known or not, and nothing else
create function sees_released() returns boolean language sql stable parallel safe
  return coalesce(current_setting('bangfu.open', true), '') = 'released';

/* Rights */

-- Functions that work with the owner's rights are for the application, and not for whoever may connect; so are all those
-- that are made from here on.
alter default privileges revoke execute on functions from public;

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('alter default privileges grant execute on functions to %I', app);
    -- what was migrated stays written
    if to_regclass('public.flyway_schema_history') is not null then
      execute format('revoke insert, update, delete, truncate on flyway_schema_history from %I', app);
    end if;
  end if;
end $$;

-- What is written once is held by one function, whichever table it is. The privilege is the first fence, and a trigger stops
-- the table's owner too.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only, each row is written once: no %', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

/* Tables in partitions */

-- Tables that grow with time are kept in partitions of a day or a month (UTC), so that what is kept no longer goes as a whole
-- and leaves no gaps behind. Partitions are made ahead, at each start and each hour.
create table partitioned (
  parent text collate "C" primary key,
  step   text not null check (step in ('day', 'month')),
  -- so many steps are there before they are needed
  ahead  integer not null check (ahead > 0)
);

-- The partition that holds the moment, made where it is missing; whether it was missing. It is made beside its parent and
-- then attached, so that writers go on meanwhile. What may be done to it is said at its parent and nowhere else.
create function make_partition(parent text, at timestamptz) returns boolean language plpgsql
  set timezone = 'UTC' as $$
declare
  step  text := (select p.step from partitioned p where p.parent = make_partition.parent);
  lower timestamptz := date_trunc(step, at);
  upper timestamptz := lower + ('1 ' || step)::interval;
  name  text := parent || to_char(lower, case step when 'day' then '_YYYYMMDD' else '_YYYYMM' end);
  role  text;
begin
  perform pg_advisory_xact_lock(hashtextextended('partitions of ' || parent, 0));
  if to_regclass('public.' || quote_ident(name)) is not null then
    return false;
  end if;
  execute format('create table public.%I (like public.%I including defaults including constraints including storage)',
    name, parent);
  for role in select rolname from pg_roles
              where rolname in (current_database() || '_app', current_database() || '_relay') loop
    execute format('revoke all on public.%I from %I', name, role);
  end loop;
  execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
    parent, name, lower, upper);
  return true;
end $$;

-- Makes all that is missing from a step ago on; how many were made.
create function make_partitions() returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  made integer := 0;
  p    record;
begin
  for p in select * from partitioned order by parent loop
    for i in -1 .. p.ahead loop
      if make_partition(p.parent, now() + i * ('1 ' || p.step)::interval) then
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;

-- Drops the partitions that end before the moment or at it; how many. For functions that know what may go: a name in an
-- application's statement is not enough.
create function drop_partitions(parent text, before timestamptz) returns integer language plpgsql
  set timezone = 'UTC' as $$
declare
  step    text := (select p.step from partitioned p where p.parent = drop_partitions.parent);
  dropped integer := 0;
  name    text;
begin
  -- whoever is in the way for longer has its own right of way: the next run will do it
  set local lock_timeout = '3s';
  for name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = ('public.' || quote_ident(parent))::regclass
      and to_timestamp(substring(c.relname from length(parent) + 2),
            case step when 'day' then 'YYYYMMDD' else 'YYYYMM' end) + ('1 ' || step)::interval <= before
    order by 1
  loop
    execute format('drop table public.%I', name);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

-- The moment at which the first of these tables has no partition left to write into.
create function partitions_end() returns timestamptz language sql stable
  set timezone = 'UTC' as $$
  select min(ends) from (
    select max(to_timestamp(substring(c.relname from length(p.parent) + 2),
        case p.step when 'day' then 'YYYYMMDD' else 'YYYYMM' end) + ('1 ' || p.step)::interval) as ends
    from partitioned p
    left join pg_inherits i on i.inhparent = ('public.' || quote_ident(p.parent))::regclass
    left join pg_class c on c.oid = i.inhrelid
    group by p.parent) last
$$;

-- Where the oldest partition begins.
create function oldest_partition(parent text) returns timestamptz language sql stable
  set timezone = 'UTC' as $$
  select min(to_timestamp(substring(c.relname from length(p.parent) + 2),
    case p.step when 'day' then 'YYYYMMDD' else 'YYYYMM' end))
  from partitioned p
  join pg_inherits i on i.inhparent = ('public.' || quote_ident(p.parent))::regclass
  join pg_class c on c.oid = i.inhrelid
  where p.parent = oldest_partition.parent
$$;

/* Events: outbox and inbox */

-- Outbox, inbox and the keys of retries have no policies: they are written by every caller and answered to none but the account
-- whose key it is.

-- Columns that Debezium's EventRouter expects, and four that become headers of the event; in partitions of a day. Events are
-- dated by the database's clock and by no service's; tx says in which transaction a row was written, so that whoever compares
-- the outbox with its topics knows where all of it has been seen.
create table outbox (
  id                uuid not null,
  aggregatetype     text not null,
  aggregateid       text not null,
  type              text not null,
  payload           text not null,
  aggregate_version bigint not null,
  division          text collate "C" not null,
  occurred_at       timestamptz not null default clock_timestamp(),
  tx                xid8 not null default pg_current_xact_id(),
  primary key (id, occurred_at)
) partition by range (occurred_at);
create index outbox_by_tx on outbox (tx);
-- a day's event without its partition could not be written, and so neither could what it tells of: a week is there ahead
insert into partitioned (parent, step, ahead) values ('outbox', 'day', 7);

create publication bangfu_outbox for table outbox with (publish = 'insert', publish_via_partition_root = true);

create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- How far each partition has been taken, written in the transaction of the effects.
create table consumed (
  topic       text collate "C" not null,
  partition   integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- Before this number every transaction of this database has ended: what is read below it is read whole, and nothing comes
-- later. A snapshot's own xmin waits for the transactions of all databases of the cluster; here those wait for nobody that
-- are known to run in another one. What is not known yet, such as a transaction that has its number and not yet its lock,
-- counts as ours, so that the answer is never too late, only too early.
create function own_horizon() returns xid8 language sql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
  with now as materialized (select pg_current_snapshot() as seen),
  elsewhere as materialized (
    select l.transactionid as number
    from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted
      and a.datid <> (select oid from pg_database where datname = current_database()))
  select least(
    coalesce((select min(running) from pg_snapshot_xip(seen) running
              where not exists (select from elsewhere where number = xid(running))),
             pg_snapshot_xmax(seen)),
    pg_current_xact_id_if_assigned())
  from now
$$;

/* The outbox and its topics are compared */

-- How far outbox and topics have been compared: every event of a transaction below until_tx was on its topic, as of the
-- moment reconciled_until. One row; no write for an event.
create table outbox_reconciliation (
  only_row         boolean primary key default true check (only_row),
  until_tx         xid8 not null default '0',
  -- where the write-ahead log stood then
  until_lsn        pg_lsn not null default '0/0',
  reconciled_until timestamptz not null default clock_timestamp(),
  looked_at        timestamptz not null default clock_timestamp(),
  compared         bigint not null default 0,
  told_again       bigint not null default 0,
  -- the instance that compares now, and until when it has the work for itself
  claimed_by       uuid,
  claimed_until    timestamptz not null default '-infinity'
);
insert into outbox_reconciliation default values;

-- Writes rows anew, under the same ids and with the same words: whoever reads the log tells them again, and whoever has
-- heard of them already does nothing. How many there were.
create function tell_again(ids uuid[]) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from outbox where id = any(ids) returning *),
  again as (
    insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at)
    select id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at from gone order by id
    returning 1)
  select count(*)::integer from again
$$;

-- Numbers of transactions do not outlive a dump: in a restored database rows can bear numbers that are yet to come, and so
-- can what says how far they were compared. Then all begins anew. Whether it did. The change is not told: only inserts are.
create function restart_reconciliation() returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  unknown xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  if not exists (select from outbox where tx >= unknown)
      and not exists (select from outbox_reconciliation where until_tx > unknown) then
    return false;
  end if;
  update outbox set tx = pg_current_xact_id() where tx >= unknown;
  update outbox_reconciliation set until_tx = '0', until_lsn = '0/0';
  return true;
end $$;

/* What is old enough goes */

-- What was deleted because it was old enough, and when that was last looked for: so that it can be seen.
create table purge_run (
  what        text collate "C" primary key,
  ran_at      timestamptz not null,
  removed     bigint not null,
  oldest_kept timestamptz
);

-- Days of the outbox that are past: as old as is asked for and 30 days at least, compared with their topics to the last
-- event, and behind every reader of the log. How many days went.
create function purge_outbox(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  until   outbox_reconciliation := (select r from outbox_reconciliation r);
  before  timestamptz := clock_timestamp() - greatest(kept, interval '30 days');
  waiting timestamptz;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('purge of outbox', 0)) then
    return 0;
  end if;
  if exists (select from pg_replication_slots
             where database = current_database()
               and (confirmed_flush_lsn is null or confirmed_flush_lsn < until.until_lsn)) then
    return 0;
  end if;
  waiting := (select min(occurred_at) from outbox where tx >= until.until_tx);
  return drop_partitions('outbox', least(before, date_trunc('day', waiting, 'UTC')));
end $$;

/* Retries and references */

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
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
-- Keys are not kept in partitions: that a key is there once, whenever it comes, is what "a retry never gives twice" rests
-- on, and a unique index cannot look beyond a partition. They are deleted a few at a time, found by their age; a block
-- range index would forget where the old ones are once their places are used again.
create index idempotency_key_by_age on idempotency_key (created_at);

-- The oldest keys, so many at most; they are kept as long as is asked for and 7 days at least. How many went.
create function purge_idempotency_keys(kept interval, most integer) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from idempotency_key where ctid = any(array(
      select ctid from idempotency_key
      where created_at < clock_timestamp() - greatest(kept, interval '7 days')
      order by created_at limit most for update skip locked))
    returning 1)
  select count(*)::integer from gone
$$;

-- What callers sent under their own references: a keyed hash of each body, so that a reference that comes again with
-- another one is refused. An account's references are its own, and the table says nothing of what they are for; it has no
-- policy.
create table sent_reference (
  client    text collate "C" not null,
  actor     text collate "C" not null,
  -- of record
  kind      text collate "C" not null,
  reference text collate "C" not null,
  print     text collate "C" not null,
  primary key (client, actor, kind, reference)
);

/* Dead letters */

-- What a consumer could not read or take, as it came, until somebody has replayed or discarded it. A topic keeps a copy where
-- it can; this row is what counts.
create table dead_letter (
  id           uuid primary key,
  topic        text collate "C" not null,
  "partition"  integer not null,
  "offset"     bigint not null,
  key          text,
  -- [{"name": ..., "value": base64 or null}], in their order and with their repeats
  headers      jsonb not null,
  value        bytea,
  -- when the log took the record
  logged_at    timestamptz not null,
  reason       text not null,
  state        text collate "C" not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  -- replays that failed
  tries        integer not null default 0,
  arrived_at   timestamptz not null default clock_timestamp(),
  closed_at    timestamptz,
  closed_by    text,
  closing_note text,
  -- Null where the record does not say which event it is. An outbox that is told again brings the same event at another
  -- place of its topic: what was decided of it holds for the event, wherever it comes again.
  event_id     uuid,
  -- the same record comes again after a crash before its acknowledgement; a topic that was made anew counts from nought
  -- again, and the same place is then another record
  unique (topic, "partition", "offset", logged_at),
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'OPEN') = (closed_by is null)),
  check (state <> 'DISCARDED' or closing_note is not null)
);
create index dead_letter_by_state on dead_letter (state, id);
create index dead_letter_by_event on dead_letter (event_id) where event_id is not null;

-- A topic keeps its records for ever, and whoever reads it again leaves out what somebody has discarded: that was decided for
-- ever as well. So the row of a discarded one stays, with its place, its reason and who decided; what came with it goes after
-- the time. A replayed one has its effect, and goes as a whole. How many went or were emptied; none sooner than after a month.
create function purge_dead_letters(kept interval) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from dead_letter
    where state = 'REPLAYED' and closed_at < now() - greatest(kept, interval '30 days')
    returning 1),
  emptied as (
    update dead_letter set key = null, headers = '[]', value = null
    where state = 'DISCARDED' and closed_at < now() - greatest(kept, interval '30 days')
      and (key is not null or headers <> '[]' or value is not null)
    returning 1)
  select (select count(*) from gone) + (select count(*) from emptied)
$$;

/* Keys of people */

-- The key of each data subject under a master key. Erasure blanks the key and keeps the row, which
-- says when; what the key sealed is lost with it.
create table subject_key (
  subject    uuid primary key,
  wrapped    text,
  master_key text not null,
  created_at timestamptz not null default now(),
  erased_at  timestamptz,
  check ((wrapped is null) = (erased_at is not null))
);

/* The audit */

-- Who looked at what: one row a request, written in a transaction of its own, in partitions of a month. An auditor reads what
-- concerns its divisions: that of the record where it has one, and otherwise that in which who looked acts.
create table audit_entry (
  id          uuid not null,
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
  status      integer not null,
  division    text collate "C",
  -- the order in which entries are sealed: nothing comes before own_horizon() any more
  tx          xid8 not null default pg_current_xact_id(),
  primary key (id, looked_at)
) partition by range (looked_at);
insert into partitioned (parent, step, ahead) values ('audit_entry', 'month', 2);
create index audit_entry_by_time on audit_entry (looked_at, id);
create index audit_entry_by_actor on audit_entry (actor, looked_at, id);
create index audit_entry_by_record on audit_entry (record_kind, record_id, looked_at, id);
create index audit_entry_by_division on audit_entry (division, looked_at, id);
create index audit_entry_by_transaction on audit_entry (tx, looked_at, id);
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function append_only();

-- The chain over the entries, in segments: one row for what gathered between two sealings, of one month. What is sealed is
-- never read again but to check it.
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
insert into audit_head (no, until_tx, hash) values (0, '0', decode(repeat('00', 32), 'hex'));

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

/* Quotas */

-- What is left of each caller's calls, for all instances of the service. No policies: it holds counters and no record of
-- anybody, and is written outside of any caller's scope. Counters may be lost: after a crash everybody has the whole quota
-- again. So they are not in the write-ahead log, and a call costs no wait for the disk. Buckets that have been full for a
-- while are deleted, since a new one is the same. There is no index on expires_at: each call changes it, and without an index
-- the row is changed in its place.
create unlogged table quota (
  id         text primary key,
  state      bytea,
  expires_at bigint
) with (fillfactor = 50);
comment on column quota.expires_at is 'milliseconds since 1970';

/* Closed periods */

-- The periods that counties have closed: the registry's own in its database, elsewhere copies of what it tells. No record
-- is dated into one. They are public, and have no policy.
create table closed_period (
  id        uuid primary key,
  version   bigint not null,
  -- of a county
  division  text collate "C" not null,
  first_day date not null,
  last_day  date not null,
  closed    boolean not null,
  check (first_day <= last_day)
);
create index closed_period_by_division on closed_period (division, id);

/* What comes from events is made again */

-- What a service has from others' events can be made again beside what is read: figures, ledgers, copies. What is made
-- stands in the schema rebuild until it is compared and put in place; what an administrator replaced as a whole by something
-- different stays in the schema replaced until the next time.
create schema rebuild;
create schema replaced;
-- Which tables are made from a source.
create table rebuilt_table (
  source     text collate "C" not null,
  name       text collate "C" not null,
  -- SWAP: as a whole, if nothing refers to it; PUT: row by row; READ: the source itself, which stays
  way        text collate "C" not null check (way in ('SWAP', 'PUT', 'READ')),
  -- what makes a row the same row; nothing for a table that is not compared
  key        text[] not null,
  compared   text[] not null,
  -- what a difference says of its row
  shown      text[] not null,
  -- by whose values differences are counted
  counted_by text,
  -- of a sum it counts by how much it differs: that does not change with the events that come meanwhile
  is_sum     boolean not null default false,
  -- what the row that is read has, and the one that is made takes over
  carried    text[] not null default '{}',
  primary key (source, name)
);

create table rebuild_run (
  id                uuid primary key,
  source            text collate "C" not null,
  state             text collate "C" not null
    check (state in ('RUNNING', 'EQUAL', 'DIFFERENT', 'ACCEPTED', 'DISCARDED', 'FAILED')),
  asked_at          timestamptz not null default clock_timestamp(),
  asked_by          text not null,
  records_read      bigint not null default 0,
  unreadable        bigint not null default 0,
  -- those of them that no dead letter tells of
  unreadable_untold bigint not null default 0,
  ended_at          timestamptz,
  failure           text,
  decided_at        timestamptz,
  decided_by        text,
  reason            text
);
-- one at a time, and none while what another made waits for a decision
create unique index rebuild_run_open on rebuild_run ((true)) where state in ('RUNNING', 'DIFFERENT');

-- How much differs, of each kind.
create table rebuild_count (
  run        uuid not null references rebuild_run,
  table_name text collate "C" not null,
  kind       text collate "C" not null check (kind in ('MISSING', 'SURPLUS', 'DIFFERENT')),
  of_what    text collate "C" not null,
  differing  bigint not null,
  primary key (run, table_name, kind, of_what)
);

-- Some of what differs, of each kind: what is read, and what was made from the source.
create table rebuild_difference (
  run        uuid not null references rebuild_run,
  table_name text collate "C" not null,
  kind       text collate "C" not null,
  number     integer not null,
  division   text collate "C" not null,
  row_shown  jsonb not null,
  live       jsonb,
  rebuilt    jsonb,
  primary key (run, table_name, kind, number)
);
-- it quotes what is read
alter table rebuild_difference enable row level security;
create policy rebuild_difference_seen on rebuild_difference using (in_scope(division));
-- rebuild_run, rebuild_count and rebuilt_table have none: how many, and of no division.

-- A table of the same form beside the one that is read: columns, constraints, indexes, settings, policies, rights.
create function shadow_of(name text) returns void language plpgsql as $$
declare
  live  regclass := ('public.' || quote_ident(name))::regclass;
  class pg_class;
  r     record;
begin
  select * into strict class from pg_class where oid = live;
  execute format('create table rebuild.%1$I (like public.%1$I including all excluding indexes)', name);
  if class.reloptions is not null then
    execute format('alter table rebuild.%I set (%s)', name, array_to_string(class.reloptions, ', '));
  end if;
  for r in select conname, pg_get_constraintdef(oid) as definition from pg_constraint
           where conrelid = live and contype in ('p', 'u') loop
    execute format('alter table rebuild.%I add constraint %I %s', name, r.conname, r.definition);
  end loop;
  for r in select pg_get_indexdef(i.indexrelid) as definition from pg_index i
           where i.indrelid = live and not exists (select from pg_constraint c where c.conindid = i.indexrelid) loop
    execute replace(r.definition, ' ON public.', ' ON rebuild.');
  end loop;
  if class.relrowsecurity then
    execute format('alter table rebuild.%I enable row level security', name);
  end if;
  for r in select * from pg_policies where schemaname = 'public' and tablename = name loop
    execute format('create policy %I on rebuild.%I as %s for %s to %s %s %s', r.policyname, name, r.permissive, r.cmd,
      array_to_string(r.roles, ', '), 'using (' || r.qual || ')', 'with check (' || r.with_check || ')');
  end loop;
  for r in select distinct g.rolname from aclexplode(
             (select relacl from pg_class where oid = ('rebuild.' || quote_ident(name))::regclass)) a
           join pg_roles g on g.oid = a.grantee where a.grantee <> class.relowner loop
    execute format('revoke all on rebuild.%I from %I', name, r.rolname);
  end loop;
  for r in select g.rolname, a.privilege_type from aclexplode(class.relacl) a
           join pg_roles g on g.oid = a.grantee where a.grantee <> class.relowner loop
    execute format('grant %s on rebuild.%I to %I', r.privilege_type, name, r.rolname);
  end loop;
end $$;

create function drop_tables_of(place text) returns void language plpgsql as $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = place loop
    execute format('drop table %I.%I', place, name);
  end loop;
end $$;

create function make_rebuild(source text) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
begin
  perform drop_tables_of('rebuild');
  perform drop_tables_of('replaced');
  -- up to which migration the tables had come, so that it takes back nothing of what a later one did to them
  create table rebuild.migrated as select max(installed_rank) as rank from flyway_schema_history;
  for name in select t.name from rebuilt_table t where t.source = make_rebuild.source loop
    perform shadow_of(name);
  end loop;
  -- with the time at which the log had taken it: at the same place another may stand
  create table rebuild.unreadable (
    topic text collate "C", "partition" integer, "offset" bigint, logged_at timestamptz not null, told boolean not null,
    primary key (topic, "partition", "offset"));
  -- open dead letters that could be read this time
  create table rebuild.read_letter (id uuid primary key);
end $$;

create function drop_rebuild() returns void language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$ select drop_tables_of('rebuild') $$;

-- A list of columns of a table by its alias, as a row or as an object of texts.
create function columns_of(alias text, columns text[]) returns text language sql immutable
  return (select 'row(' || string_agg(format('%s.%I', alias, c), ', ' order by n) || ')'
          from unnest(columns) with ordinality u(c, n));
create function object_of(alias text, columns text[]) returns text language sql immutable
  return (select 'jsonb_strip_nulls(jsonb_build_object('
                 || string_agg(format('%L, %s.%I::text', c, alias, c), ', ' order by n) || '))'
          from unnest(columns) with ordinality u(c, n));
create function same_row(key text[]) returns text language sql immutable
  return (select string_agg(format('l.%1$I = n.%1$I', c), ' and ' order by n) from unnest(key) with ordinality u(c, n));

-- Writes down what differs, at most so many of each kind, and how many there are; how many in all.
create function compare_rebuild(run uuid, source text, most integer) returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  t rebuilt_table;
begin
  delete from rebuild_count c where c.run = compare_rebuild.run;
  delete from rebuild_difference d where d.run = compare_rebuild.run;
  for t in select * from rebuilt_table r
           where r.source = compare_rebuild.source and r.way <> 'READ' and cardinality(r.key) > 0 loop
    execute format('analyze rebuild.%I', t.name);
    execute format($sql$
      with differing as materialized (
        select case when %9$L then 'DIFFERENT' when l.ctid is null then 'MISSING' when n.ctid is null then 'SURPLUS'
                    else 'DIFFERENT' end as kind,
          case when n.ctid is null then l.division else n.division end as division,
          coalesce(%6$s, '') as of_what,
          case when n.ctid is null then %7$s else %8$s end as row_shown,
          case when l.ctid is not null then %4$s end as live,
          case when n.ctid is not null then %5$s end as rebuilt
        from public.%1$I l full join rebuild.%1$I n on %10$s
        where l.ctid is null or n.ctid is null or %2$s is distinct from %3$s),
      counted as (
        insert into rebuild_count select $1, %1$L, kind, of_what, count(*) from differing group by kind, of_what)
      insert into rebuild_difference (run, table_name, kind, number, division, row_shown, live, rebuilt)
      select $1, %1$L, kind, number, division, row_shown, live, rebuilt
      from (select d.*, row_number() over (partition by kind order by row_shown, division, live, rebuilt) as number from differing d) d
      where number <= $2
      $sql$,
      t.name, columns_of('l', t.compared), columns_of('n', t.compared), object_of('l', t.compared),
      object_of('n', t.compared),
      case when t.counted_by is null then 'null'
           else format('case when n.ctid is null then l.%1$I else n.%1$I end', t.counted_by) end,
      object_of('l', t.shown), object_of('n', t.shown), t.is_sum, same_row(t.key))
    using compare_rebuild.run, most;
  end loop;
  return (select coalesce(sum(c.differing), 0) from rebuild_count c where c.run = compare_rebuild.run);
end $$;

-- What differs, as one text: how much of each kind, and of what is listed, what it is.
create function what_differs(run uuid) returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select concat_ws(' ',
    (select string_agg(concat_ws(' ', c.table_name, c.kind, c.of_what, c.differing), ', '
       order by c.table_name, c.kind, c.of_what)
     from rebuild_count c where c.run = what_differs.run),
    (select md5(string_agg(concat_ws(' ', d.table_name, d.kind, d.division, d.row_shown,
         case when t.is_sum
              then trim_scale(coalesce(d.rebuilt ->> t.compared[1], '0')::numeric
                              - coalesce(d.live ->> t.compared[1], '0')::numeric)::text
              else coalesce(d.live::text, '') || '>' || coalesce(d.rebuilt::text, '') end), '|'
         order by d.table_name, d.kind, d.number))
     from rebuild_difference d join rebuild_run r on r.id = d.run
     join rebuilt_table t on t.source = r.source and t.name = d.table_name
     where d.run = what_differs.run))
$$;

-- Dead letters of which something was decided after their record had passed: discarded, and the record is taken, here or
-- where the same event was told again; or replayed, and the record could not be read. How many.
create function letters_closed_meanwhile(run uuid) returns bigint language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  begun  rebuild_run := (select r from rebuild_run r where r.id = run);
  closed bigint;
  more   bigint;
  name   text;
begin
  closed := (select count(*) from rebuild.read_letter r join dead_letter d on d.id = r.id where d.state = 'DISCARDED')
    + (select count(*) from rebuild.unreadable u
       join dead_letter d on (d.topic, d."partition", d."offset", d.logged_at)
                           = (u.topic, u."partition", u."offset", u.logged_at)
       where d.state = 'REPLAYED' and d.closed_at > begun.asked_at);
  for name in select t.name from rebuilt_table t
              where t.source = begun.source and t.way <> 'READ' and 'event_id' = any(t.key) loop
    execute format('select count(*) from dead_letter d where d.state = %L'
      ' and exists (select from rebuild.%I f where f.event_id = d.event_id)', 'DISCARDED', name) into more;
    closed := closed + more;
  end loop;
  return closed;
end $$;

-- Whether the tables are still those that were made again: up to which migration they had come, and their columns.
create function require_unmigrated(names text[]) returns void language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if to_regclass('rebuild.migrated') is null
     or (select rank from rebuild.migrated) is distinct from (select max(installed_rank) from flyway_schema_history)
     or exists (
    select from unnest(names) n
    where (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('public.' || n)::regclass and a.attnum > 0 and not a.attisdropped)
      is distinct from
          (select array_agg((a.attname, a.atttypid, a.attnotnull)::text order by a.attnum) from pg_attribute a
           where a.attrelid = ('rebuild.' || n)::regclass and a.attnum > 0 and not a.attisdropped)) then
    raise exception 'the tables have changed since the rebuild began' using errcode = 'object_not_in_prerequisite_state';
  end if;
end $$;

-- Puts copies right row by row, and says which rows it changed. A surplus one stays if something refers to it.
create function put_rebuild(source text) returns table (table_name text, id uuid) language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  t       rebuilt_table;
  surplus uuid;
begin
  perform require_unmigrated(array(select r.name from rebuilt_table r
                                   where r.source = put_rebuild.source and r.way = 'PUT'));
  for t in select * from rebuilt_table r where r.source = put_rebuild.source and r.way = 'PUT' loop
    return query execute format(
      'insert into public.%1$I select n.* from rebuild.%1$I n where not exists (select from public.%1$I l where l.id = n.id)'
      ' returning %1$L::text, id', t.name);
    return query execute format(
      'update public.%1$I l set (%2$s) = %3$s from rebuild.%1$I n where l.id = n.id and %4$s is distinct from %3$s'
      ' returning %1$L::text, l.id',
      t.name, (select string_agg(quote_ident(c), ', ') from unnest(t.compared) c), columns_of('n', t.compared),
      columns_of('l', t.compared));
    -- all of them at once against those who may refer to them; what one of those does meanwhile is an exception
    for surplus in execute format(
        'select l.id from public.%1$I l where not exists (select from rebuild.%1$I n where n.id = l.id)%2$s', t.name,
        (select coalesce(string_agg(format(' and not exists (select from %s f where f.%I = l.id)',
           c.conrelid::regclass, a.attname), ''), '')
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = ('public.' || quote_ident(t.name))::regclass)) loop
      begin
        execute format('delete from public.%I where id = $1', t.name) using surplus;
      exception when foreign_key_violation then
        continue;
      end;
      return query select t.name, surplus;
    end loop;
  end loop;
end $$;

-- Puts what was made as a whole in the place of what is read, if no migration has come since; whoever takes events must be
-- kept away meanwhile. Readers wait for the moment that the names take. The swap gives way to whoever already reads, and
-- tries again: it is never the readers that a deadlock ends.
create function swap_rebuild(source text, keep boolean) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  names text[] := array(select r.name from rebuilt_table r where r.source = swap_rebuild.source and r.way = 'SWAP');
  t     rebuilt_table;
  name  text;
  made  text;
begin
  -- before readers have to wait
  for t in select * from rebuilt_table r
           where r.source = swap_rebuild.source and r.way = 'SWAP' and cardinality(r.carried) > 0 loop
    execute format('update rebuild.%1$I n set (%2$s) = %3$s from public.%1$I l where %4$s and %5$s is distinct from %3$s',
      t.name, (select string_agg(quote_ident(c), ', ') from unnest(t.carried) c), columns_of('l', t.carried),
      same_row(t.key), columns_of('n', t.carried));
  end loop;
  for attempt in 1 .. 40 loop
    begin
      set local lock_timeout = '1500ms';
      execute 'lock table ' || (select string_agg(format('public.%I', n), ', ') from unnest(names) n)
        || ' in access exclusive mode';
      exit;
    exception when lock_not_available or deadlock_detected then
      if attempt = 40 then
        raise;
      end if;
      perform pg_sleep(0.1);
    end;
  end loop;
  -- under the lock, which a migration needs as well
  perform require_unmigrated(names);
  if exists (select from pg_constraint c join unnest(names) n on ('public.' || n)::regclass in (c.conrelid, c.confrelid)
             where c.contype = 'f') then
    raise exception 'a table that refers to others, or others to it, cannot change places' using errcode = '0A000';
  end if;
  perform drop_tables_of('replaced');
  foreach name in array names loop
    for made in select pg_get_triggerdef(g.oid) from pg_trigger g
                where g.tgrelid = ('public.' || name)::regclass and not g.tgisinternal loop
      execute replace(made, ' ON public.', ' ON rebuild.');
    end loop;
    execute format('alter table public.%I set schema replaced', name);
    execute format('alter table rebuild.%I set schema public', name);
  end loop;
  perform drop_tables_of('rebuild');
  if not keep then
    perform drop_tables_of('replaced');
  end if;
end $$;

/* What is there from the start, and who may do what */

-- a day's event without its partition could not be written, and so neither could what it tells of: a week is there ahead
select make_partitions();

revoke execute on function make_partition(text, timestamptz), drop_partitions(text, timestamptz), shadow_of(text),
  drop_tables_of(text), columns_of(text, text[]), object_of(text, text[]), same_row(text[]), require_unmigrated(text[])
  from public;

-- Where the database was made without these roles, the grants are its maker's.
do $$
declare
  app   text := current_database() || '_app';
  relay text := current_database() || '_relay';
begin
  -- the relay reads the outbox and nothing else
  if exists (select from pg_roles where rolname = relay) then
    execute format('grant select on outbox to %I', relay);
  end if;
  if not exists (select from pg_roles where rolname = app) then
    return;
  end if;
  execute format('revoke execute on function make_partition(text, timestamptz), drop_partitions(text, timestamptz), '
    'shadow_of(text), drop_tables_of(text), columns_of(text, text[]), object_of(text, text[]), same_row(text[]), '
    'require_unmigrated(text[]) from %I', app);
  execute format('revoke insert, update, delete, truncate on partitioned, audit_head from %I', app);
  -- what was said stays said: nothing of it is changed, and what goes, goes by functions that know what may
  execute format('revoke update, delete, truncate on outbox, idempotency_key, audit_entry, audit_segment from %I', app);
  execute format('revoke update, truncate on inbox, sent_reference from %I', app);
  execute format('revoke insert, delete, truncate on outbox_reconciliation from %I', app);
  execute format('revoke insert, update, delete on rebuilt_table from %I', app);
  -- a key is erased, never removed: its row tells that there was one
  execute format('revoke delete, truncate on subject_key, purge_run from %I', app);
  -- what came stays as it came; what becomes of it is written beside it
  execute format('revoke update, delete, truncate on dead_letter from %I', app);
  execute format('grant update (state, tries, closed_at, closed_by, closing_note) on dead_letter to %I', app);
  execute format('grant usage on schema rebuild to %I', app);
end $$;
