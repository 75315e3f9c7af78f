-- What a partner website was told about whom: one row an answer, whose subjects are households and makers of wishes.
create table disclosure (
  id             uuid primary key,
  at             timestamptz not null default clock_timestamp(),
  partner        text not null,
  account        text not null,
  what           text not null,
  subjects       uuid[] not null check (cardinality(subjects) > 0),
  fields         text[] not null check (cardinality(fields) > 0),
  policy_version integer not null,
  legal_basis    text check (legal_basis in ('CONSENT', 'LEGAL_DUTY', 'PUBLIC_EMERGENCY')),
  purpose        text not null
);
create index disclosure_by_subject on disclosure using gin (subjects);

create trigger disclosure_is_append_only before update or delete or truncate on disclosure
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on disclosure from %I', current_database() || '_app');
  end if;
end $$;

-- A row has subjects of many divisions, and none of their staff may read it whole. So nobody reads the table but the
-- service itself, whose scope is the nation's; partners write in their own name.
alter table disclosure enable row level security;
create policy disclosure_read on disclosure for select using (in_scope('CN'));
create policy disclosure_written on disclosure for insert with check (is_from(partner) or in_scope('CN'));

-- What was told about one subject, without the others, to itself and to the staff of its place; newest first. Beyond the
-- policies, which would keep the index from being used: @> is not leakproof.
create function disclosures_about(of uuid, before uuid, page integer)
  returns table (id uuid, at timestamptz, partner text, what text, fields text[], policy_version integer, purpose text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.id, d.at, d.partner, d.what, d.fields, d.policy_version, d.purpose from disclosure d
  where d.subjects @> array[of] and (before is null or d.id < before)
    and (is_own(of)
         or exists (select from household h where h.id = of and in_scope(h.division))
         or exists (select from consent c where c.subject = of and c.subject_kind = 'WISH_MAKER' and in_scope(c.division)))
  order by d.id desc limit page
$$;
