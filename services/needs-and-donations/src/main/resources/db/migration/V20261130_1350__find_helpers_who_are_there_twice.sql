-- Helpers who may be one (疑似重复的爱心人士), and what offices said of them.

-- By what they meet: names in clear, and what is sealed by its keyed index alone.
create index helper_by_national_id on helper (national_id_index) where national_id_index is not null;
create index helper_by_phone on helper (phone_index) where phone_index is not null;
create index helper_by_name on helper (name collate "C", kind, division) where name is not null;

-- The smallest division that holds both.
create function common_division(one text, other text) returns text language sql immutable parallel safe
  return case
    when one = other then one
    when length(one) >= 9 and left(one, 9) = left(other, 9) then left(one, 9)
    when length(one) >= 6 and left(one, 6) = left(other, 6) then left(one, 6)
    when length(one) >= 4 and left(one, 4) = left(other, 4) then left(one, 4)
    when one <> 'CN' and left(one, 2) = left(other, 2) then left(one, 2)
    else 'CN' end;

-- A pair is there once, and is of the smallest place that holds both: nobody sees half of one, and no website sees any.
create table helper_pair (
  id          uuid primary key,
  one_id      uuid not null references helper,
  other_id    uuid not null references helper,
  division    text collate "C" not null,
  state       text not null check (state in ('CANDIDATE', 'DIFFERENT', 'MERGED', 'ENDED')),
  score       integer not null check (score between 0 and 100),
  features    text[] not null,
  proposed_on date not null,
  changed_on  date not null,
  -- the last look that found it
  run_id      uuid not null,
  check (one_id < other_id),
  unique (one_id, other_id)
);
create index helper_pair_by_other on helper_pair (other_id);
create index helper_pair_by_division on helper_pair (division, id);
create index helper_pair_by_state on helper_pair (state, division, id);
alter table helper_pair enable row level security;
create policy helper_pair_seen on helper_pair using (in_scope(division)) with check (in_scope(division));

-- What was decided, written once. A reason is about two helpers: it is sealed under a key of its own, which goes with whichever of
-- them is erased first.
create table helper_pair_decision (
  id          uuid primary key,
  pair_id     uuid not null references helper_pair,
  division    text collate "C" not null,
  verdict     text not null check (verdict in ('SAME', 'DIFFERENT', 'UNDONE')),
  -- of a merge, and of what takes it back
  survivor_id uuid references helper,
  gone_id     uuid references helper,
  occurred_on date not null,
  subject     uuid not null,
  reason      text not null,
  actor       text not null,
  recorded_at timestamptz not null,
  reverses    uuid unique references helper_pair_decision,
  check ((verdict = 'DIFFERENT') = (survivor_id is null)),
  check ((survivor_id is null) = (gone_id is null)),
  check ((verdict = 'UNDONE') = (reverses is not null))
);
create index helper_pair_decision_by_pair on helper_pair_decision (pair_id, id);
create index helper_pair_decision_by_survivor on helper_pair_decision (survivor_id) where survivor_id is not null;
create index helper_pair_decision_by_gone on helper_pair_decision (gone_id) where gone_id is not null;
alter table helper_pair_decision enable row level security;
create policy helper_pair_decision_seen on helper_pair_decision for select using (in_scope(division));
create policy helper_pair_decision_taken on helper_pair_decision for insert with check (in_scope(division));
create trigger helper_pair_decision_is_append_only before update or delete or truncate on helper_pair_decision
  for each statement execute function append_only();

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on helper_pair_decision from %I', app);
    execute format('revoke delete, truncate on helper_pair from %I', app);
  end if;
end $$;
