-- What each partner website may see and do: a new version each time, so that it can be said what held on any day. The
-- newest valid one counts.
create table partner_policy (
  client           text not null check (client ~ '^[A-Za-z0-9_-]{1,100}$'),
  version          integer not null check (version > 0),
  fields           text[] not null,
  brings_needs_in  boolean not null,
  claims           boolean not null,
  calls_per_minute integer not null check (calls_per_minute > 0),
  valid_from       timestamptz not null default now(),
  actor            text not null,
  reason           text not null,
  primary key (client, version)
);

-- A partner reads its own. Staff of any division reads all, since a policy holds for the nation; that an administrator
-- alone writes is said by the roles, which the database does not know.
alter table partner_policy enable row level security;
create policy partner_policy_read on partner_policy for select
  using (is_from(client) or coalesce(current_setting('bangfu.end', true), '') <> '');
create policy partner_policy_written on partner_policy for insert
  with check (coalesce(current_setting('bangfu.end', true), '') <> '');

-- The privilege is the first fence, and the trigger stops the table's owner too.
create trigger partner_policy_is_append_only before update or delete or truncate on partner_policy
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on partner_policy from %I', current_database() || '_app');
  end if;
end $$;

insert into partner_policy (client, version, fields, brings_needs_in, claims, calls_per_minute, actor, reason) values
  ('partner-poverty-office', 1, '{TOWNSHIP,CATEGORY,PUBLISHED_ON,VILLAGE,MASKED_NAME,MAKER}', true, true, 600,
   'installation', 'the first policy'),
  ('partner-womens-federation', 1, '{TOWNSHIP,CATEGORY,PUBLISHED_ON,VILLAGE,MASKED_NAME,MAKER}', true, true, 600,
   'installation', 'the first policy'),
  ('partner-civilisation', 1, '{TOWNSHIP,CATEGORY,PUBLISHED_ON,VILLAGE,MASKED_NAME,MAKER}', true, true, 600,
   'installation', 'the first policy'),
  ('partner-volunteers', 1, '{TOWNSHIP,CATEGORY,PUBLISHED_ON,MASKED_NAME,MAKER}', true, true, 600,
   'installation', 'the first policy'),
  ('partner-news', 1, '{TOWNSHIP,CATEGORY,PUBLISHED_ON,MAKER}', true, true, 600, 'installation', 'the first policy');
