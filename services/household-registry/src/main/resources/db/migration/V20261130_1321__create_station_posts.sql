-- Who works at a station: its head and others.
create table station_post (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  station_id       uuid not null references station,
  -- of the station
  division         text collate "C" not null,
  role             text not null check (role in ('HEAD', 'WORKER')),
  -- whose name and phone are kept there; null for somebody who is no information manager
  manager_id       uuid references manager,
  name             text,
  phone            text,
  phone_subject    uuid,
  from_on          date not null,
  -- the first day after it
  until_on         date check (until_on >= from_on),
  ended            text check (ended in ('LEFT', 'REPLACED', 'MANAGER_LEFT', 'STATION_CLOSED', 'MISTAKE')),
  goes_on          boolean not null generated always as (until_on is null) stored,
  erased_at        timestamptz,
  entered_by       text not null,
  recorded_at      timestamptz not null,
  unique (client, entered_by, client_reference),
  check ((until_on is null) = (ended is null)),
  check (case when manager_id is null then (name is null) = (erased_at is not null) else name is null and phone is null end),
  check (erased_at is null or (until_on is not null and phone is null)),
  -- asked at the end of a transaction, in which one takes the other's place
  constraint station_post_one_head exclude using btree (station_id with =) where (role = 'HEAD' and until_on is null)
    deferrable initially deferred
);
create index station_post_by_place on station_post (division, id);
create index station_post_by_station on station_post (station_id, id);
create index station_post_by_manager on station_post (manager_id) where manager_id is not null;
alter table station_post enable row level security;
create policy station_post_seen on station_post using (in_scope(division)) with check (in_scope(division));

-- That a post is over, written once, and that this was wrong.
create table station_post_step (
  id           uuid primary key,
  post_id      uuid not null references station_post,
  ended        text not null check (ended in ('LEFT', 'REPLACED', 'MANAGER_LEFT', 'STATION_CLOSED', 'MISTAKE')),
  occurred_on  date not null,
  actor        text not null,
  recorded_at  timestamptz not null,
  -- the closure of the station that ended it
  station_step uuid references station_step,
  reverses     uuid unique references station_post_step
);
create index station_post_step_by_post on station_post_step (post_id, id);
create index station_post_step_by_closure on station_post_step (station_step) where station_step is not null;
create trigger station_post_step_is_append_only before update or delete or truncate on station_post_step
  for each statement execute function append_only();
alter table station_post_step enable row level security;
create policy station_post_step_seen on station_post_step
  using (exists (select from station_post p where p.id = post_id));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on station_post_step from %I', current_database() || '_app');
    execute format('revoke delete, truncate on station_post from %I', current_database() || '_app');
  end if;
end $$;
