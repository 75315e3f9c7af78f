-- Which code took the place of which, and since when: of a division that was renamed with another code, given to another parent or
-- merged, and of one that another one was split off. Written when a change is in force, in the registry by the change itself. A public list.
create table division_alias (
  old           text collate "C" not null,
  new           text collate "C" not null,
  in_force_from date not null,
  change_id     uuid not null,
  primary key (old, new),
  check (old <> new)
);
create index division_alias_by_new on division_alias (new, old);
create trigger division_alias_is_append_only before update or delete or truncate on division_alias
  for each statement execute function append_only();
alter table division_alias enable row level security;
create policy division_alias_read on division_alias for select using (true);
create policy division_alias_written on division_alias for insert with check (true);

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on division_alias from %I', current_database() || '_app');
  end if;
end $$;
