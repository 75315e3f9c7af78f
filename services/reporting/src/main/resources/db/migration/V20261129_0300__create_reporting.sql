-- Row-level security is the floor under what the service asks for itself: a transaction sees the figures of its divisions.
-- The events of all divisions are counted, and a share or a rank is found, in the nation's scope.

-- Values are wide enough for every fact of the largest amount that a contract allows, and for their sums of the nation whatever
-- their number: one amount that does not fit would stop the figures of its month for everybody.

-- What an event counts. The event's id is the key, so that a repeat counts nothing, any figure can be traced to the
-- events behind it, and the sums can be made again from here.
create table fact (
  event_id  uuid not null,
  line      smallint not null,
  indicator text collate "C" not null,
  division  text collate "C" not null,
  day       date not null,
  value     numeric(30, 2) not null,
  drive     text,
  kind      text,
  channel   text,
  category  text,
  heard_at  timestamptz not null,
  primary key (event_id, line)
);
-- the trace of a figure: a prefix of the division's code, in this order
create index fact_by_division on fact (indicator, division, day, event_id, line);
alter table fact enable row level security;
create policy fact_seen on fact using (in_scope(division));

-- Sums at all six levels: a village's facts are in the sums of its township, county, prefecture, province and nation.
-- The dimension is '' for the total, or one value such as 'drive=户帮户亲帮亲'.
create table daily_sum (
  division  text collate "C" not null,
  indicator text collate "C" not null,
  dimension text collate "C" not null,
  day       date not null,
  value     numeric(30, 2) not null,
  primary key (division, indicator, dimension, day)
) with (fillfactor = 70);
alter table daily_sum enable row level security;
create policy daily_sum_seen on daily_sum using (in_scope(division));

create table monthly_sum (
  division  text collate "C" not null,
  indicator text collate "C" not null,
  dimension text collate "C" not null,
  month     date not null check (month = date_trunc('month', month)),
  value     numeric(30, 2) not null,
  primary key (division, indicator, dimension, month)
) with (fillfactor = 70);
alter table monthly_sum enable row level security;
create policy monthly_sum_seen on monthly_sum using (in_scope(division));

-- Codes and names only; the registry owns the divisions. Loaded by COPY on first start.
create table division (
  code text collate "C" primary key,
  name text not null
);
-- the divisions of a level inside another: a length and a prefix
create index division_by_level on division (length(code), code);
-- division has no policy: a public list of codes and names.

-- The total of a division at a day that is not on the platform; shown there instead of the sum, never added.
create table outside_reading (
  id          uuid primary key,
  version     bigint not null,
  division    text collate "C" not null,
  indicator   text collate "C" not null,
  drive       text collate "C" not null,
  as_of       date not null,
  value       numeric(18,2) not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (division, indicator, drive, as_of)
);
alter table outside_reading enable row level security;
create policy outside_reading_seen on outside_reading using (in_scope(division));

-- What a reading said before it was replaced.
create table outside_reading_history (
  id          uuid primary key,
  reading_id  uuid not null references outside_reading,
  value       numeric(18,2) not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index outside_reading_history_by_reading on outside_reading_history (reading_id, id);
alter table outside_reading_history enable row level security;
create policy outside_reading_history_seen on outside_reading_history
  using (exists (select from outside_reading r where r.id = reading_id));

-- Adds those facts to the copy, and to its sums, that are not in it yet; how many.
create function recount_facts() returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  counted bigint;
begin
  with fresh as (
    insert into rebuild.fact
    select f.* from public.fact f
    where not exists (select from rebuild.fact n where n.event_id = f.event_id and n.line = f.line)
    returning *),
  spread as (
    select a.code, f.indicator, d.key, f.day, f.value
    from fresh f
    cross join lateral (
      select case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
      from unnest(array[0, 2, 4, 6, 9, 12]) n
      where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
    cross join lateral (
      select '' as key
      union all select 'drive=' || f.drive where f.drive is not null
      union all select 'kind=' || f.kind where f.kind is not null
      union all select 'channel=' || f.channel where f.channel is not null
      union all select 'category=' || f.category where f.category is not null) d),
  days as (
    insert into rebuild.daily_sum as s (division, indicator, dimension, day, value)
    select code, indicator, key, day, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, day) do update set value = s.value + excluded.value),
  months as (
    insert into rebuild.monthly_sum as s (division, indicator, dimension, month, value)
    select code, indicator, key, date_trunc('month', day)::date, sum(value) from spread group by 1, 2, 3, 4
    on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value)
  select count(*) into counted from fresh;
  return counted;
end $$;

-- Facts and sums from the topics, or the sums alone from the facts. When we heard of a fact is not compared: a topic that was
-- told again has heard everything later.
insert into rebuilt_table (source, name, way, key, compared, shown, counted_by, is_sum) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}', null, false),
  ('topics', 'fact', 'SWAP', '{event_id, line}', '{indicator, division, day, value, drive, kind, channel, category}',
    '{event_id, line}', 'indicator', false),
  ('facts', 'fact', 'READ', '{event_id, line}', '{}', '{}', null, false);
insert into rebuilt_table (source, name, way, key, compared, shown, counted_by, is_sum)
select source, 'daily_sum', 'SWAP', '{division, indicator, dimension, day}'::text[], '{value}'::text[],
  '{indicator, day, dimension}'::text[], 'indicator', true
from unnest(array['topics', 'facts']) source
union all
select source, 'monthly_sum', 'SWAP', '{division, indicator, dimension, month}', '{value}', '{indicator, month, dimension}',
  'indicator', true
from unnest(array['topics', 'facts']) source;
