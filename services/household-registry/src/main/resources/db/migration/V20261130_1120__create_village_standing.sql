-- Whether a village is one of the poor ones (贫困村) or has been taken off their list (出列), and since when.

-- Under which percentage of poor people among those of its rural register a village may be delisted. That of the nearest region binds;
-- lines come with a release alone, and what was so before a day was looked at before there was a rule.
create table delisting_bound (
  division      text collate "C" not null,
  percent       numeric(4, 2) not null check (percent > 0),
  source        text not null,
  in_force_from date not null,
  primary key (division, in_force_from)
);
alter table delisting_bound enable row level security;
create policy delisting_bound_read on delisting_bound for select using (true);

insert into delisting_bound (division, percent, source, in_force_from)
select division, percent, '中共中央办公厅、国务院办公厅《关于建立贫困退出机制的意见》', date '2016-04-23'
from (
  values ('CN', 2.00)
  union all
  -- 西部地区
  select west, 3.00 from unnest(array['15', '45', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65']) as w (west)
) as rule (division, percent);

-- What the county said of a village, written once; a wrong step is taken back by one that points at it. Nobody's data are in it.
create table village_step (
  id               uuid primary key,
  division         text collate "C" not null references division,
  -- from 1, in the order in which they were recorded
  number           integer not null check (number > 0),
  from_state       text not null check (from_state in ('NONE', 'POOR', 'DELISTED')),
  to_state         text not null check (to_state in ('NONE', 'POOR', 'DELISTED')),
  occurred_on      date not null,
  origin           text not null check (origin in ('LIVE', 'HISTORY')),
  basis            text,
  reason           text,
  -- of a delisting that was looked at: people of the rural register, as its paper says, and of them those that are poor by our register
  population       integer check (population > 0),
  poor             integer check (poor >= 0),
  bound            numeric(4, 2),
  -- whether the county answers for it; of a reversal, whether it did for what is taken back
  overridden       boolean not null,
  reverses         uuid unique references village_step,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  unique (division, number),
  unique (client, actor, client_reference),
  check ((reverses is null) = (basis is not null)),
  check (reason is not null or (reverses is null and not overridden))
);
-- a village is listed by its first step
create index village_step_by_place on village_step (division, id) where number = 1;
create trigger village_step_is_append_only before update or delete or truncate on village_step
  for each statement execute function append_only();
alter table village_step enable row level security;
create policy village_step_seen on village_step using (in_scope(division)) with check (in_scope(division));

create trigger delisting_bound_is_append_only before update or delete or truncate on delisting_bound
  for each statement execute function append_only();
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on village_step from %I', current_database() || '_app');
    execute format('revoke insert, update, delete, truncate on delisting_bound from %I', current_database() || '_app');
  end if;
end $$;
