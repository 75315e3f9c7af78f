-- Counters may be lost: after a crash everybody has the whole quota again. So they are not in the write-ahead log, and a
-- call costs no wait for the disk. Buckets that have been full for a while are deleted, since a new one is the same.
-- There is no index on expires_at: each call changes it, and without an index the row is changed in its place.
truncate quota;
alter table quota set unlogged;
alter table quota set (fillfactor = 50);
alter table quota add column expires_at bigint;
comment on column quota.expires_at is 'milliseconds since 1970';
