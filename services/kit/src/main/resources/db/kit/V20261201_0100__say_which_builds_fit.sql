-- Which builds may run on this schema: those that know the migration oldest_that_fits, or a newer one. A migration that adds leaves
-- it as it is, so that the build of the release before goes on; one that takes away what that build still uses says so itself:
-- select fits_from('20270301.1000', 'household.old_name is gone').
create table schema_fit (
  only_row         boolean primary key default true check (only_row),
  oldest_that_fits text collate "C" not null check (oldest_that_fits ~ '^[0-9]{8}\.[0-9]{4}$'),
  reason           text not null check (reason <> ''),
  said_at          timestamptz not null default now()
);
insert into schema_fit (oldest_that_fits, reason) values ('20261201.0100', 'the first that asks');
alter table schema_fit enable row level security;
create policy schema_fit_read on schema_fit for select using (true);

-- The migration that a build has to know from now on, at the least. It never goes back.
create function fits_from(version text, why text) returns void language sql as $$
  update schema_fit set oldest_that_fits = version, reason = why, said_at = now()
  where oldest_that_fits < version collate "C";
$$;
revoke all on function fits_from(text, text) from public;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke all on schema_fit from %I', current_database() || '_app');
    execute format('grant select on schema_fit to %I', current_database() || '_app');
    execute format('revoke all on function fits_from(text, text) from %I', current_database() || '_app');
  end if;
end $$;
