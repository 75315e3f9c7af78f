-- The codes of a year as the source has them, compared with the divisions that there are. Public lists; nobody's data.
create table division_release (
  id          uuid primary key,
  -- inside of which it says all there is
  division    text collate "C" not null references division,
  name        text not null,
  rows_read   integer not null,
  actor       text not null,
  recorded_at timestamptz not null
);
create index division_release_by_division on division_release (division, id);
alter table division_release enable row level security;
create policy division_release_seen on division_release using (in_scope(division)) with check (in_scope(division));

create table division_difference (
  release_id  uuid not null references division_release,
  kind        text not null check (kind in ('NEW', 'GONE', 'RENAMED', 'RECODED', 'USED_AGAIN')),
  -- of a new one its own, of any other that of the one that is there or was
  division    text collate "C" not null,
  -- of a recoded one
  to_code     text collate "C",
  name        text not null,
  name_before text,
  primary key (release_id, division),
  check ((kind = 'RECODED') = (to_code is not null))
);
create trigger division_difference_is_append_only before update or delete or truncate on division_difference
  for each statement execute function append_only();
create trigger division_release_is_append_only before update or delete or truncate on division_release
  for each statement execute function append_only();
alter table division_difference enable row level security;
create policy division_difference_seen on division_difference using (in_scope(division)) with check (in_scope(division));

-- What is read, until it is compared in the same transaction: nobody ever sees a row of it, and a crash may take them.
create unlogged table division_release_row (
  code text collate "C" not null,
  name text not null
);
-- division_release_row has no policy: COPY takes no table that has one, and it is a public list.

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on division_release, division_difference from %I', current_database() || '_app');
    -- so that a release is compared by plans that know how large it is
    execute format('grant maintain on division_release_row to %I', current_database() || '_app');
  end if;
end $$;
