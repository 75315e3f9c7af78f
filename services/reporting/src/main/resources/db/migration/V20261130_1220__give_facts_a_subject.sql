-- A fact says whom it is about: a household, an information manager, a helper. It is an id and nothing else; null where an
-- event names nobody, and for what was counted before, until a rebuild from the topics.
alter table fact
  add column subject uuid,
  -- when its sender recorded it; of stocks of a subject alone, which move with it
  add column recorded_at timestamptz,
  -- of what a move takes along: the event of the move, and that of the fact. It is a fact of its own, whose id is made of both.
  add column carried_by uuid,
  add column carries uuid;

-- A subject lives in another division from a day on.
create table subject_move (
  event_id      uuid primary key,
  subject       uuid not null,
  from_division text collate "C" not null,
  division      text collate "C" not null,
  day           date not null,
  recorded_at   timestamptz not null,
  heard_at      timestamptz not null
);
create index subject_move_by_subject on subject_move (subject);
alter table subject_move enable row level security;
create policy subject_move_seen on subject_move using (in_scope(division));

-- What a move makes of a fact of a stock, so that the fact counts where its subject lived on each day. What was recorded before
-- the move goes along on the day of the move, or on its own if that is later. What was recorded after it counts where the subject
-- lives since, and if it is of a day before, it is brought back to where the subject lived then. Each pair of a fact and a move
-- is by itself, so that it makes no difference which of them is heard of first.
create function carried(told_on date, place text, amount numeric, told_at timestamptz,
  moved_on date, old_place text, new_place text, moved_at timestamptz)
  returns table (nth integer, division text, day date, value numeric) language sql immutable parallel safe as $$
  select p.nth, p.lived, p.day, p.counted
  from (select told_at < moved_at or told_at = moved_at and place <> new_place as before_move) b
  cross join lateral (values
    (0, old_place, greatest(told_on, moved_on), -amount, before_move or told_on < moved_on),
    (1, new_place, greatest(told_on, moved_on), amount, before_move or told_on < moved_on),
    (2, new_place, told_on, -amount, not before_move and told_on < moved_on),
    (3, old_place, told_on, amount, not before_move and told_on < moved_on)) p (nth, lived, day, counted, counts)
  where p.counts
$$;

create function carried_id(move uuid, event uuid) returns uuid language sql immutable strict parallel safe as $$
  select encode(substr(sha256(uuid_send(move) || uuid_send(event)), 1, 16), 'hex')::uuid
$$;

-- All facts that a rebuild has kept so far, with what the moves take along of them.
create or replace function sum_up_made_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into rebuild.fact (event_id, line, indicator, division, day, value, dimensions, heard_at, subject, carried_by, carries)
  select carried_id(m.event_id, f.event_id), 4 * f.line + c.nth, f.indicator, c.division, c.day, c.value, f.dimensions,
    m.heard_at, m.subject, m.event_id, f.event_id
  from rebuild.subject_move m
  join rebuild.fact f on f.subject = m.subject and f.recorded_at is not null
  cross join lateral carried(f.day, f.division, f.value, f.recorded_at, m.day, m.from_division, m.division, m.recorded_at) c;
  perform add_to_made_sums('rebuild.fact');
  return (select count(*) from rebuild.fact);
end $$;

-- whose move differs is not said: that is read where reading leaves a trace
insert into rebuilt_table (source, name, way, key, compared, shown, counted_by, is_sum) values
  ('topics', 'subject_move', 'SWAP', '{event_id}', '{from_division, division, day}', '{event_id}', null, false);

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on subject_move from %I', current_database() || '_app');
  end if;
end $$;
