-- Villages, and sites in townships, that are supervised until what is left is done (挂牌督战). A supervision is what its steps say: it
-- begins with the one whose id is its own, and ends with another. Written once; nobody's data are in it.
create table supervision_step (
  id               uuid primary key,
  supervision_id   uuid not null,
  -- the village, or the township in which the site (安置点) lies
  division         text collate "C" not null references division,
  site             text,
  -- from 1, in the order in which they were recorded of the village or site
  number           integer not null check (number > 0),
  from_state       text not null check (from_state in ('OFF', 'ON')),
  to_state         text not null check (to_state in ('OFF', 'ON') and to_state <> from_state),
  occurred_on      date not null,
  basis            text,
  -- yuan that are to be spent because of it, and, at its end, that were
  budget           numeric(18, 2) check (budget >= 0),
  spent            numeric(18, 2) check (spent >= 0),
  plan             text,
  reason           text,
  reverses         uuid unique references supervision_step,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  unique nulls not distinct (division, site, number),
  unique (client, actor, client_reference),
  check ((length(division) = 12) = (site is null)),
  check ((reverses is null) = (basis is not null)),
  check ((reverses is null) = (reason is null))
);
create index supervision_step_by_supervision on supervision_step (supervision_id, number);
-- a supervision is listed by the step with which it begins
create index supervision_step_by_place on supervision_step (division, id) where to_state = 'ON' and reverses is null;
create trigger supervision_step_is_append_only before update or delete or truncate on supervision_step
  for each statement execute function append_only();
alter table supervision_step enable row level security;
create policy supervision_step_seen on supervision_step using (in_scope(division)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on supervision_step from %I', current_database() || '_app');
  end if;
end $$;
