-- Households that may be one (疑似重复户), and what offices said of them.

-- A pair is there once, and is of the smallest place that holds both: nobody sees half of one.
create table duplicate_pair (
  id          uuid primary key,
  one_id      uuid not null references household,
  other_id    uuid not null references household,
  division    text collate "C" not null,
  state       text not null check (state in ('CANDIDATE', 'DIFFERENT', 'MERGED', 'ENDED')),
  score       integer not null check (score between 0 and 100),
  -- how many members they seem to have in common
  people      integer not null,
  features    text[] not null,
  proposed_on date not null,
  changed_on  date not null,
  -- the last run that found it
  run_id      uuid not null,
  check (one_id < other_id),
  unique (one_id, other_id)
);
create index duplicate_pair_by_other on duplicate_pair (other_id);
create index duplicate_pair_by_division on duplicate_pair (division, id);
create index duplicate_pair_by_state on duplicate_pair (state, division, id);
alter table duplicate_pair enable row level security;
create policy duplicate_pair_seen on duplicate_pair using (in_scope(division)) with check (in_scope(division));

-- What was decided, written once. A reason is about the people of two households: it is sealed under a key of its own, which goes with
-- whichever of them is erased first.
create table duplicate_decision (
  id          uuid primary key,
  pair_id     uuid not null references duplicate_pair,
  division    text collate "C" not null,
  verdict     text not null check (verdict in ('SAME', 'DIFFERENT', 'UNDONE')),
  -- of a merge, and of what takes it back
  survivor_id uuid references household,
  gone_id     uuid references household,
  file_step   uuid references household_step,
  occurred_on date not null,
  subject     uuid not null,
  reason      text not null,
  actor       text not null,
  recorded_at timestamptz not null,
  reverses    uuid unique references duplicate_decision,
  check ((verdict = 'DIFFERENT') = (survivor_id is null)),
  check ((survivor_id is null) = (gone_id is null)),
  check ((survivor_id is null) = (file_step is null)),
  check ((verdict = 'UNDONE') = (reverses is not null))
);
create index duplicate_decision_by_pair on duplicate_decision (pair_id, id);
create index duplicate_decision_by_survivor on duplicate_decision (survivor_id) where survivor_id is not null;
create index duplicate_decision_by_gone on duplicate_decision (gone_id) where gone_id is not null;
alter table duplicate_decision enable row level security;
create policy duplicate_decision_seen on duplicate_decision for select
  using (in_scope(division) or is_own(survivor_id) or is_own(gone_id));
create policy duplicate_decision_taken on duplicate_decision for insert with check (in_scope(division));
create trigger duplicate_decision_is_append_only before update or delete or truncate on duplicate_decision
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on duplicate_decision from %I', current_database() || '_app');
    execute format('revoke delete, truncate on duplicate_pair from %I', current_database() || '_app');
  end if;
end $$;
