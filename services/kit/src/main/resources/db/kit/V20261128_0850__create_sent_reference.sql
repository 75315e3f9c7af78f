-- What callers sent under their own references: a keyed hash of each body, so that a reference that comes again with
-- another one is refused. An account's references are its own, and the table says nothing of what they are for; it has no
-- policy.
create table sent_reference (
  client    text collate "C" not null,
  actor     text collate "C" not null,
  -- of record
  kind      text collate "C" not null,
  reference text collate "C" not null,
  print     text collate "C" not null,
  primary key (client, actor, kind, reference)
);

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, truncate on sent_reference from %I', app);
  end if;
end $$;
