-- Stations are closed and opened again; each step written once, a wrong one taken back by one that points at it.
alter table station add column state text not null default 'OPEN';
alter table station alter column state drop default;
alter table station add column closed_on date;
alter table station add column counted_since date;
update station set counted_since = coalesce(opened_on, (recorded_at at time zone 'Asia/Shanghai')::date);
alter table station alter column counted_since set not null;
alter table station add constraint station_closed_since
  check (case state when 'OPEN' then closed_on is null when 'CLOSED' then closed_on is not null else false end) not valid;

create table station_step (
  id          uuid primary key,
  station_id  uuid not null references station,
  move        text not null check (move in ('CLOSURE', 'REOPENING', 'REVERSAL')),
  to_state    text not null check (to_state in ('OPEN', 'CLOSED')),
  occurred_on date not null,
  -- nobody's data
  reason      text not null,
  actor       text not null,
  recorded_at timestamptz not null,
  reverses    uuid unique references station_step,
  check ((move = 'REVERSAL') = (reverses is not null))
);
create index station_step_by_station on station_step (station_id, id);
create trigger station_step_is_append_only before update or delete or truncate on station_step
  for each statement execute function append_only();
-- They go with the station, wherever it is now.
alter table station_step enable row level security;
create policy station_step_seen on station_step using (exists (select from station s where s.id = station_id));

-- On which days a station counted as open, and by which code: what its steps and the changes of divisions say together.
create table station_days (
  id         uuid primary key,
  station_id uuid not null references station,
  division   text collate "C" not null,
  kind       text not null,
  from_on    date not null,
  -- the first day on which it did not; null while it does
  until_on   date check (until_on >= from_on)
);
create index station_days_by_station on station_days (station_id, id);
create index station_days_by_place on station_days (division, kind);
insert into station_days (id, station_id, division, kind, from_on)
select uuidv7(), id, division, kind, counted_since from station;
alter table station_days enable row level security;
create policy station_days_seen on station_days using (in_scope(division)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on station_step from %I', current_database() || '_app');
    execute format('revoke delete, truncate on station_days from %I', current_database() || '_app');
  end if;
end $$;

-- Nobody has heard of those that are there. The first point of a village is the one by which it has one.
select make_partitions() where exists (select from station);
insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, occurred_at)
select uuidv7(), 'station', s.id::text, 'org.bangfu.station.opened.v1',
  json_build_object('stationId', s.id, 'kind', s.kind, 'division', s.division, 'cause', 'OPENING', 'villages',
    case when s.kind = 'VILLAGE_POINT' and length(s.division) = 12 and s.nth = 1
      then json_build_array(json_build_object('on', s.counted_since, 'villages', 1)) else '[]'::json end,
    'occurredOn', s.counted_since)::text,
  s.version, s.division, clock_timestamp()
from (select t.*, row_number() over (partition by t.kind, t.division order by t.counted_since, t.id) as nth from station t) s
order by s.id;
