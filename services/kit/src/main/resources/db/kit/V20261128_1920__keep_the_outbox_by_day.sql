-- The outbox in partitions of a day. Events are dated by the database's clock and by no service's; tx says in which
-- transaction a row was written, so that whoever compares the outbox with its topics knows where all of it has been seen.
alter table outbox rename to outbox_before;
alter index outbox_pkey rename to outbox_before_pkey;

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
select make_partitions();

-- What is there was told, or waits in the log under the old table, which its reader knows as it was then. So it is copied
-- before the publication has the new one, and is not told again.
do $$
declare
  day timestamptz;
begin
  for day in select distinct date_trunc('day', occurred_at, 'UTC') from outbox_before loop
    perform make_partition('outbox', day);
  end loop;
end $$;
insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at)
select id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at from outbox_before;

alter publication bangfu_outbox set (publish = 'insert', publish_via_partition_root = true);
alter publication bangfu_outbox set table outbox;
drop table outbox_before;

do $$
declare
  app   text := current_database() || '_app';
  relay text := current_database() || '_relay';
begin
  if exists (select from pg_roles where rolname = relay) then
    execute format('grant select on outbox to %I', relay);
  end if;
  -- what was said stays said: nothing of it is changed, and what goes, goes by functions that know what may
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on outbox from %I', app);
  end if;
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
