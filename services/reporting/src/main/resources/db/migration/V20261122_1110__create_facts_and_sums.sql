-- What an event counts. The event's id is the key, so that a repeat counts nothing, any figure can be traced to the
-- events behind it, and the sums can be made again from here.
create table fact (
  event_id  uuid not null,
  line      smallint not null,
  indicator text collate "C" not null,
  division  text collate "C" not null,
  day       date not null,
  value     numeric(18,2) not null,
  drive     text,
  kind      text,
  channel   text,
  category  text,
  heard_at  timestamptz not null,
  primary key (event_id, line)
);
-- the trace of a figure: a prefix of the division's code, in this order
create index fact_by_division on fact (indicator, division, day, event_id, line);

-- Sums at all six levels: a village's facts are in the sums of its township, county, prefecture, province and nation.
-- The dimension is '' for the total, or one value such as 'drive=户帮户亲帮亲'.
create table daily_sum (
  division  text collate "C" not null,
  indicator text collate "C" not null,
  dimension text collate "C" not null,
  day       date not null,
  value     numeric(20,2) not null,
  primary key (division, indicator, dimension, day)
) with (fillfactor = 70);

create table monthly_sum (
  division  text collate "C" not null,
  indicator text collate "C" not null,
  dimension text collate "C" not null,
  month     date not null check (month = date_trunc('month', month)),
  value     numeric(20,2) not null,
  primary key (division, indicator, dimension, month)
) with (fillfactor = 70);

-- How far each partition has been counted, written with the facts.
create table consumed (
  topic       text collate "C" not null,
  partition   integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
