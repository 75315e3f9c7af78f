-- Row-level security as the floor under what the service asks for itself: a transaction sees the figures of its
-- divisions. The events of all divisions are counted, and a share or a rank is found, in the nation's scope.
alter table fact enable row level security;
create policy fact_seen on fact using (in_scope(division));

alter table daily_sum enable row level security;
create policy daily_sum_seen on daily_sum using (in_scope(division));

alter table monthly_sum enable row level security;
create policy monthly_sum_seen on monthly_sum using (in_scope(division));

alter table outside_reading enable row level security;
create policy outside_reading_seen on outside_reading using (in_scope(division));

alter table outside_reading_history enable row level security;
create policy outside_reading_history_seen on outside_reading_history
  using (exists (select from outside_reading r where r.id = reading_id));

-- division has none: a public list of codes and names. consumed has none: how far the topics were read.
