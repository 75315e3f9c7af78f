-- Keys are not kept in partitions: that a key is there once, whenever it comes, is what "a retry never gives twice" rests
-- on, and a unique index cannot look beyond a partition. They are deleted a few at a time, found by their age; a block
-- range index forgets where the old ones are once their places are used again.
drop index idempotency_key_by_age;
create index idempotency_key_by_age on idempotency_key (created_at);
alter table idempotency_key set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete on idempotency_key from %I', current_database() || '_app');
  end if;
end $$;
