-- What the registry tells of changes of divisions. null: since before, and still.
alter table division add column valid_from date;
alter table division add column valid_to date;
-- when the change was made that gave the name: topics keep no order between changes
alter table division add column named_at timestamptz;
