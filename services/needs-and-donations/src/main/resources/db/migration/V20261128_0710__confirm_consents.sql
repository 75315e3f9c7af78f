-- What a partner website says of a consent holds once the subject, or staff of its place, confirms it; until then it
-- tells nobody anything.
alter table consent add column confirmed_on date;
alter table consent add column confirmed_by text;
alter table consent add column replaced boolean not null default false;

drop trigger consent_is_only_withdrawn on consent;
-- what websites said so far was confirmed by nobody: what is live of it waits from now on
update need set changed_tx = pg_current_xact_id()
  where household_id in (select subject from consent where withdrawn_on is null and actor like 'partner:%');
update consent set confirmed_on = given_on, confirmed_by = actor
  where withdrawn_on is not null or actor not like 'partner:%';
alter table consent add check ((confirmed_on is null) = (confirmed_by is null));
alter table consent add check (confirmed_on >= given_on);

drop index consent_live;
create unique index consent_live on consent (subject) where withdrawn_on is null and confirmed_on is not null;
create unique index consent_pending on consent (subject, client) where withdrawn_on is null and confirmed_on is null;

-- It is confirmed once and withdrawn once, and nothing else: what was consented to, and when, is history.
create trigger consent_is_only_confirmed_or_withdrawn before update on consent for each row
  when (old.withdrawn_on is not null
        or (new.withdrawn_on is null) = (old.confirmed_on is not distinct from new.confirmed_on)
        or (old.confirmed_on is not null and (old.confirmed_on, old.confirmed_by) is distinct from
                                             (new.confirmed_on, new.confirmed_by))
        or (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.subject, old.subject_kind,
            old.on_behalf_of, old.division, old.legal_basis, old.notice_version, old.given_by, old.recipients,
            old.fields, old.given_on)
          is distinct from
           (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.subject, new.subject_kind,
            new.on_behalf_of, new.division, new.legal_basis, new.notice_version, new.given_by, new.recipients,
            new.fields, new.given_on))
  execute function append_only();

create function others_do_not_confirm() returns trigger language plpgsql as $$
begin
  raise exception 'a consent is confirmed by its subject, or by staff of its place'
    using errcode = 'insufficient_privilege';
end $$;
create trigger consent_is_confirmed_by_whom_it_concerns before update on consent for each row
  when (old.confirmed_on is null and new.confirmed_on is not null
        and not (coalesce(in_scope(new.division), false) or coalesce(is_own(new.subject), false)))
  execute function others_do_not_confirm();

drop policy consent_seen on consent;
create policy consent_seen on consent for select
  using (in_scope(division) or is_own(subject) or is_from(client));
create policy consent_given on consent for insert
  with check (in_scope(division) or is_own(subject) or (is_from(client) and confirmed_on is null));
create policy consent_ended on consent for update
  using (in_scope(division) or is_own(subject) or is_from(client));
drop policy consent_names_partner on consent;
create policy consent_names_partner on consent for select
  using (sees_published() and confirmed_on is not null
         and recipients && array['*', nullif(current_setting('bangfu.client', true), '')]
         and coalesce(current_setting('bangfu.client', true), '') <> '');

create or replace function live_consents(subjects uuid[]) returns setof consent language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from consent where subject = any(subjects) and withdrawn_on is null and confirmed_on is not null
$$;

create or replace function has_later_word(of uuid, day date) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from consent where subject = of and confirmed_on is not null
                 and coalesce(withdrawn_on, given_on) > day)
$$;

-- Whether the subject, or staff for it, has taken a consent back, or has turned one down: a website says nothing for it
-- any more, on whatever day.
create function has_refused(of uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from consent where subject = of and withdrawn_on is not null and not replaced
                 and withdrawn_by not like 'partner:%')
$$;
