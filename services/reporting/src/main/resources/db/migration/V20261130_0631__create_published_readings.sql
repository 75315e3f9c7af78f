-- Figures that were published elsewhere, of days before our records too: each as it was published, with its precision, and written
-- once. They are shown beside ours, and stand for none of them.
create table published_reading (
  id           uuid primary key,
  division     text collate "C" not null,
  indicator    text collate "C" not null,
  -- '' for the whole, or one part such as 'standing=EXITED'
  dimension    text collate "C" not null,
  as_of        date not null,
  -- null for from the beginning, as are all readings of stocks
  period       text,
  unit         text not null,
  value        numeric(22, 4) not null check (value >= 0),
  -- what its last digit counts
  precise_to   numeric(22, 4) not null check (precise_to > 0),
  bound        text not null check (bound in ('EXACT', 'AT_LEAST')),
  -- of what the value is a percentage, where the indicator is no rate itself
  over_name    text,
  over_value   numeric(18, 2) check (over_value > 0),
  over_derived boolean,
  publisher    text not null,
  published_in text not null,
  published_on date not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  -- a digest of what is said, so that the same is kept once
  said         uuid not null unique,
  check (num_nonnulls(over_name, over_value, over_derived) in (0, 3))
);
create index published_reading_listed on published_reading (division, id);
-- What was published is no secret; an office answers for what it records of its own region.
alter table published_reading enable row level security;
create policy published_reading_read on published_reading for select using (true);
create policy published_reading_recorded on published_reading for insert with check (in_scope(division));
create trigger published_reading_is_append_only before update or delete or truncate on published_reading
  for each statement execute function append_only();
