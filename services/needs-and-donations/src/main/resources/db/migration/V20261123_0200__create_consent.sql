-- What a record of this kind has said once stays said. One function for every such table.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: no %', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

-- What people are told before they consent. A new text is a new version, written by a migration.
create table notice (
  version      text primary key,
  zh           text not null,
  en           text not null,
  published_on date not null
);
create trigger notice_is_append_only before update or delete or truncate on notice
  for each statement execute function append_only();

-- subject is a household or the maker of a wish; recipients are clients of partner websites, '*' for all of them.
create table consent (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  subject          uuid not null,
  subject_kind     text not null check (subject_kind in ('HOUSEHOLD', 'WISH_MAKER')),
  on_behalf_of     uuid,
  division         text collate "C" not null,
  township         text collate "C" generated always as (left(division, 9)) stored,
  legal_basis      text not null check (legal_basis in ('CONSENT', 'LEGAL_DUTY', 'PUBLIC_EMERGENCY')),
  notice_version   text not null references notice (version),
  given_by         text not null check (given_by in ('SELF', 'GUARDIAN', 'REPRESENTATIVE')),
  recipients       text[] not null check (cardinality(recipients) > 0),
  fields           text[] not null check (cardinality(fields) > 0),
  given_on         date not null,
  withdrawn_on     date,
  withdrawn_by     text,
  version          bigint not null,
  unique (client, client_reference),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (withdrawn_on >= given_on)
);
create unique index consent_live on consent (subject) where withdrawn_on is null;
create index consent_by_subject on consent (subject, division, id);
create index consent_by_division on consent (division, id);
create index consent_by_township on consent (township, id);

-- A consent is withdrawn, once, and nothing else: what was consented to, and when, is history.
create trigger consent_is_only_withdrawn before update on consent for each row
  when (old.withdrawn_on is not null or new.withdrawn_on is null
        or (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.subject, old.subject_kind,
            old.on_behalf_of, old.division, old.legal_basis, old.notice_version, old.given_by, old.recipients,
            old.fields, old.given_on)
          is distinct from
           (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.subject, new.subject_kind,
            new.on_behalf_of, new.division, new.legal_basis, new.notice_version, new.given_by, new.recipients,
            new.fields, new.given_on))
  execute function append_only();
create trigger consent_stays before delete or truncate on consent
  for each statement execute function append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke insert, update, delete, truncate on notice from %I', current_database() || '_app');
    execute format('revoke delete, truncate on consent from %I', current_database() || '_app');
  end if;
end $$;

-- notice has no policies: it is for everybody.
alter table consent enable row level security;
create policy consent_seen on consent
  using (in_scope(division) or is_own(subject) or is_from(client))
  with check (in_scope(division) or is_own(subject) or is_from(client));

-- Whoever discloses asks what holds for a subject, which is not the caller's to see.
create function live_consents(subjects uuid[]) returns setof consent language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from consent where subject = any(subjects) and withdrawn_on is null
$$;

-- Whether the subject was heard on a later day: what was said before that is not its last word, whoever brings it in.
create function has_later_word(of uuid, day date) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from consent where subject = of and coalesce(withdrawn_on, given_on) > day)
$$;
