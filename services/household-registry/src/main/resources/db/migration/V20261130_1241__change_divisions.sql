-- Changes of administrative divisions (区划调整): drafted by one account, approved by another one above, in force from a day on. Nobody's
-- data are in them.
create table division_change (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  -- the smallest division that holds all codes of the change, old and new; a new one is not there before the change is
  division         text collate "C" not null,
  kind             text not null check (kind in ('RENAME', 'REPARENT', 'MERGE', 'SPLIT', 'NEW')),
  in_force_from    date not null,
  -- the number of the order (文号)
  paper            text not null,
  state            text not null check (state in ('DRAFT', 'APPROVED', 'IN_FORCE', 'WITHDRAWN')),
  actor            text not null,
  account          text not null,
  recorded_at      timestamptz not null,
  approved_by      text,
  approved_at      timestamptz,
  withdrawn_by     text,
  withdrawn_at     timestamptz,
  withdrawn_why    text,
  entered_at       timestamptz,
  -- when all that lay in the old divisions was in the new ones
  followed_at      timestamptz,
  -- what was in the way when it should have come into force
  held_up          text,
  unique (client, actor, client_reference),
  check (state not in ('APPROVED', 'IN_FORCE') or approved_at is not null),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((state = 'IN_FORCE') = (entered_at is not null))
);
create index division_change_by_division on division_change (division, id);
-- what a job looks for
create index division_change_pending on division_change (in_force_from, id) where state in ('DRAFT', 'APPROVED');
create index division_change_followed on division_change (followed_at, id) where state = 'IN_FORCE';
alter table division_change enable row level security;
create policy division_change_seen on division_change using (in_scope(division)) with check (in_scope(division));

-- What becomes of which code, those that follow from others too: written once, with the draft.
create table division_change_item (
  id          uuid primary key,
  change_id   uuid not null references division_change,
  division    text collate "C" not null,
  number      integer not null check (number > 0),
  -- null for a division that is new
  from_code   text collate "C" references division,
  to_code     text collate "C" not null,
  name        text not null,
  name_before text,
  -- whether the old division is no more; otherwise it stays beside the new one, or is the same
  ends        boolean not null,
  -- whether it follows from what becomes of a division above
  derived     boolean not null,
  unique (change_id, number),
  check (not ends or from_code is not null and from_code <> to_code),
  check ((from_code is null) = (name_before is null))
);
create trigger division_change_item_is_append_only before update or delete or truncate on division_change_item
  for each statement execute function append_only();
alter table division_change_item enable row level security;
create policy division_change_item_seen on division_change_item using (in_scope(division)) with check (in_scope(division));

-- Which households of a village that is split go to the new one, until they are there: what is left of them then is in the move. The
-- id has a name of its own, since the row goes nowhere with the household.
create table division_change_household (
  change_id uuid not null references division_change,
  household uuid not null references household,
  division  text collate "C" not null,
  to_code   text collate "C" not null,
  primary key (change_id, household)
);
alter table division_change_household enable row level security;
create policy division_change_household_seen on division_change_household
  using (in_scope(division)) with check (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on division_change_item from %I', current_database() || '_app');
  end if;
end $$;
