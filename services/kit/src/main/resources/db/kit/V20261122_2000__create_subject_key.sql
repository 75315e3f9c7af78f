-- The key of each data subject under a master key. Erasure blanks the key and keeps the row, which
-- says when; what the key sealed is lost with it.
create table subject_key (
  subject    uuid primary key,
  wrapped    text,
  master_key text not null,
  created_at timestamptz not null default now(),
  erased_at  timestamptz,
  check ((wrapped is null) = (erased_at is not null))
);

-- a key is erased, never removed: its row tells that there was one
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete, truncate on subject_key from %I', current_database() || '_app');
  end if;
end $$;
