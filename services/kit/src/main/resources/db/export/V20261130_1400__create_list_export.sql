-- Lists that go out as files (导出): what was asked for and by whom, and the file in pieces until it expires.

create table list_export (
  id           uuid primary key,
  -- the first of its places
  division     text collate "C" not null,
  -- all divisions of which it may hold records
  places       text[] not null,
  list         text not null,
  format       text not null check (format in ('CSV', 'XLSX')),
  language     text not null check (language in ('ZH', 'EN')),
  filter       jsonb not null,
  -- why names stand in it in clear; null where they are masked
  purpose      text,
  -- with whose eyes it is made, and to whom alone it is shown
  account      text collate "C" not null,
  actor        text not null,
  roles        text not null,
  client       text not null,
  scope        text[] not null,
  state        text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  rows_written bigint not null default 0,
  bytes        bigint not null default 0,
  pieces       integer not null default 0,
  failure      text,
  asked_at     timestamptz not null default now(),
  ended_at     timestamptz,
  expires_at   timestamptz,
  -- by whom it is made now, and until when nobody else takes it up
  lease        uuid,
  alive_until  timestamptz,
  tries        integer not null default 0,
  check ((state = 'RUNNING') = (lease is not null and alive_until is not null)),
  check (state <> 'READY' or expires_at is not null)
);
create index list_export_by_account on list_export (account, id);
create index list_export_to_make on list_export (id) where state in ('QUEUED', 'RUNNING');
create index list_export_to_expire on list_export (expires_at) where state = 'READY';
alter table list_export enable row level security;
create policy list_export_seen on list_export using (in_scope(division) is true) with check (in_scope(division) is true);

create table list_export_piece (
  export_id uuid not null references list_export on delete cascade,
  number    integer not null,
  division  text collate "C" not null,
  content   bytea not null,
  primary key (export_id, number)
);
-- most of it is packed already
alter table list_export_piece alter column content set storage external;
alter table list_export_piece enable row level security;
create policy list_export_piece_seen on list_export_piece
  using (in_scope(division) is true) with check (in_scope(division) is true);

-- Empties what has expired, and forgets what was asked for so long ago: so many of each at most. How many there were.
create function purge_list_exports(kept interval, most integer) returns integer language sql security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with expired as (
    update list_export set state = 'EXPIRED' where id = any(array(
      select id from list_export where state = 'READY' and expires_at < clock_timestamp()
      order by expires_at limit most for update skip locked))
    returning id),
  emptied as (
    -- also what an export wrote while somebody's erasure ended it
    delete from list_export_piece p using list_export x
    where x.id = p.export_id and (x.id in (select id from expired) or x.state in ('FAILED', 'EXPIRED'))),
  gone as (
    delete from list_export where id = any(array(
      select id from list_export where state in ('FAILED', 'EXPIRED') and asked_at < clock_timestamp() - greatest(kept, interval '1 day')
      order by asked_at limit most for update skip locked))
    returning 1)
  select ((select count(*) from expired) + (select count(*) from gone))::integer
$$;

create function oldest_list_export() returns timestamptz language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$ select min(asked_at) from list_export $$;
