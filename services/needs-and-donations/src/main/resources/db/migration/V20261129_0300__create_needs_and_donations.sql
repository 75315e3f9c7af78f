-- Row-level security is the floor under what the service asks for itself: staff sees the rows of its divisions, a person its own,
-- a partner website what it brought in, and those who are no staff what is published. The owner migrates and is not bound; the
-- application owns nothing and is. A policy that writes for those who are no staff is as narrow as the one that reads, and what
-- they may change of a published row is said by a trigger.
-- What a policy asks must stand in the row itself: a look at the parent for each row would be paid by every bulk.
-- A caller's references are its own: two townships of one client may both have a 1.

create function public_changes_nothing_else() returns trigger language plpgsql as $$
begin
  raise exception 'a caller who is no staff changes no more of % than its steps do', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

/* Households and information managers, as the registry tells of them */

-- version is the registry's, which tells too when the file of a household is closed, and when it is opened again.
create table household (
  id            uuid primary key,
  division      text collate "C" not null,
  registered_on date not null,
  version       bigint not null,
  closed_on     date
);
-- Ids and places of households, without a name: whoever acts or gives for one says which.
alter table household enable row level security;
create policy household_looked_up on household for select
  using (in_scope(division) or is_own(id) or sees_published());
create policy household_learned on household using (in_scope(division));

create table manager (
  id          uuid primary key,
  division    text collate "C" not null,
  divisions   text[] not null,
  admitted_on date not null,
  version     bigint not null
);
-- Ids and places of work, without a name: staff names who has published a need, and a station may lie above its villages.
alter table manager enable row level security;
create policy manager_looked_up on manager for select
  using (coalesce(current_setting('bangfu.end', true), '') <> '');
create policy manager_learned on manager using (in_scope(division));

-- The copies of what the registry tells. Needs, gifts and records refer to them.
insert into rebuilt_table (source, name, way, key, compared, shown) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}'),
  ('topics', 'household', 'PUT', '{id}', '{division, registered_on, version, closed_on}', '{id}'),
  ('topics', 'manager', 'PUT', '{id}', '{division, divisions, admitted_on, version}', '{id}'),
  ('topics', 'closed_period', 'PUT', '{id}', '{version, division, first_day, last_day, closed}', '{id}');

/* Helpers */

-- Phone and ID number are sealed, and found by the columns that end in _index. What is left of a helper that was erased has no
-- name. Who learns a wishing child's name is vouched for: by staff, or by the website through which the helper registered.
create table helper (
  id                      uuid primary key,
  client                  text not null,
  client_reference        text,
  actor                   text not null,
  recorded_at             timestamptz not null,
  kind                    text not null check (kind in ('PERSON', 'FIRM', 'ORGANISATION')),
  name                    text,
  phone                   text,
  phone_index             text,
  national_id             text,
  national_id_index       text,
  division                text collate "C" not null,
  native_place            text collate "C",
  registered_on           date not null,
  version                 bigint not null,
  erased_on               date,
  vouched_on              date,
  vouched_by              text,
  vouching_ended_on       date,
  vouching_end_reason     text check (char_length(vouching_end_reason) between 5 and 200),
  vouching_ended_by_staff boolean not null default false,
  unique (client, actor, client_reference),
  check ((vouched_on is null) = (vouched_by is null)),
  check (vouching_ended_on >= vouched_on)
);
create index helper_by_division on helper (division, id);
alter table helper enable row level security;
create policy helper_seen on helper
  using (in_scope(division) or is_own(id) or is_from(client));

create function nobody_vouches_for_itself() returns trigger language plpgsql as $$
begin
  raise exception 'a helper does not vouch for itself' using errcode = 'insufficient_privilege';
end $$;
create trigger helper_is_vouched_for_by_others before update on helper for each row
  when (is_own(new.id)
        and (old.vouched_on, old.vouched_by, old.vouching_ended_on, old.vouching_ended_by_staff)
          is distinct from (new.vouched_on, new.vouched_by, new.vouching_ended_on, new.vouching_ended_by_staff)
        and new.erased_on is null)
  execute function nobody_vouches_for_itself();

/* Consents */

-- What people are told before they consent. A new text is a new version, written by a migration.
create table notice (
  version      text primary key,
  zh           text not null,
  en           text not null,
  published_on date not null
);
create trigger notice_is_append_only before update or delete or truncate on notice
  for each statement execute function append_only();
-- notice has no policies: it is for everybody.

-- After articles 14, 15, 17, 23, 30, 31 and 44 to 50 of the Personal Information Protection Law.
insert into notice (version, published_on, zh, en) values ('2026-1', '2026-11-01',
$zh$社会扶贫网个人信息处理告知书（2026-1 版）

一、谁在处理。您所在县的社会帮扶工作办公室（县办）。联系方式：本村信息管理员、乡镇工作站或县办窗口，任何一处均可受理您的来访、来电和书面申请。

二、为了什么。把您家的需求或您的微心愿告诉愿意帮助的人，完成对接、送达和公示，并向上级如实报告帮扶情况。不用于营销，不用于自动化决策。

三、处理哪些信息。所在乡镇和村、需求或心愿的类别与内容、发布日期；微心愿人的姓名和学校只给认领人看。疾病、残疾和不满十四周岁未成年人的信息属于敏感个人信息，加密保存；未成年人须由监护人同意。身份证号、电话和银行账户不向任何合作网站提供。

四、提供给谁。任何人都能看到不含身份的需求（五户以上合并显示）。经您同意，下列合作网站可以另外看到您选定的信息项，用于帮您寻找帮助者：扶贫办网站（partner-poverty-office）、妇联网站（partner-womens-federation）、新闻网站（partner-news）、文明网（partner-civilisation）、志愿者网站（partner-volunteers）。您可以只选其中几家，只选几项。每一次提供都有记录，您可以查阅。

五、同意是自愿的。不同意，或者以后撤回，不影响您享受任何政策和帮扶。

六、如何撤回。随时向信息管理员、工作站、县办或当初接受同意的网站提出，或用自己的账号办理，当即生效；撤回前已经进行的提供不受影响。

七、您的权利。查阅、复制、更正、补充、删除您的信息，要求解释本告知书，了解信息提供给了谁；近亲属可以依法行使逝者的权利。对处理有异议的，可以向县办投诉，也可以向网信部门举报或者向人民法院起诉。

八、保存多久。需求完成后或您退出帮扶后，超过法定保存期限即删除或匿名化；同意和撤回的记录、提供的记录作为凭证保留至少三年。$zh$,
$en$Notice on personal information, social poverty-alleviation network (version 2026-1)

1. Who handles it. The office for social assistance of your county. You reach it through the information manager of your village, the station of your township or the county's counter; each of them takes visits, calls and letters.

2. What for. To tell people who want to help of your household's need or of your wish, to match, deliver and account for what is given, and to report truthfully. Not for marketing and not for automated decisions.

3. Which information. Township and village, category and content of the need or wish, the day it was published; the name and school of a wish's maker are shown to the one who has claimed it alone. Information on illness, disability and children under 14 is sensitive and stored encrypted; for a child its guardian consents. Identity numbers, telephone numbers and bank accounts are given to no partner website.

4. Who receives it. Anybody sees needs without an identity, five households or more together. With your consent these partner websites see, beyond that, the items that you choose, to find help for you: the poverty-alleviation office (partner-poverty-office), the women's federation (partner-womens-federation), the news site (partner-news), the civilisation site (partner-civilisation) and the volunteers' site (partner-volunteers). You may choose some of them, and some items. Each disclosure is recorded, and you may read the record.

5. Consent is voluntary. Whether you refuse it or withdraw it later, no policy and no help is lost to you.

6. How to withdraw. At any time with the information manager, the station, the county's office or the website that took the consent, or with your own account; it takes effect at once. What was disclosed before stays lawful.

7. Your rights. To see, copy, correct, complete and delete your information, to have this notice explained, and to learn who received what; next of kin exercise the rights of the deceased as the law provides. You may complain to the county's office, report to the cyberspace administration, or sue in a people's court.

8. How long it is kept. After the need is met, or you have left the programme, until the period that the law prescribes is over; then it is deleted or made anonymous. Records of consents, withdrawals and disclosures are kept as evidence for at least three years.$en$);

-- subject is a household or the maker of a wish; recipients are clients of partner websites, '*' for all of them. What a partner
-- website says of a consent holds once the subject, or staff of its place, confirms it; until then it tells nobody anything.
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
  confirmed_on     date,
  confirmed_by     text,
  replaced         boolean not null default false,
  unique (client, actor, client_reference),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (withdrawn_on >= given_on),
  check ((confirmed_on is null) = (confirmed_by is null)),
  check (confirmed_on >= given_on)
);
create unique index consent_live on consent (subject) where withdrawn_on is null and confirmed_on is not null;
create unique index consent_pending on consent (subject, client) where withdrawn_on is null and confirmed_on is null;
create index consent_by_subject on consent (subject, division, id);
create index consent_by_division on consent (division, id);
create index consent_by_township on consent (township, id);

alter table consent enable row level security;
create policy consent_seen on consent for select
  using (in_scope(division) or is_own(subject) or is_from(client));
create policy consent_given on consent for insert
  with check (in_scope(division) or is_own(subject) or (is_from(client) and confirmed_on is null));
create policy consent_ended on consent for update
  using (in_scope(division) or is_own(subject) or is_from(client));
-- What a partner may be told of a subject is asked row by row, so it must stand in reach of a join.
create policy consent_names_partner on consent for select
  using (sees_published() and confirmed_on is not null
         and recipients && array['*', nullif(current_setting('bangfu.client', true), '')]
         and coalesce(current_setting('bangfu.client', true), '') <> '');

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
create trigger consent_stays before delete or truncate on consent
  for each statement execute function append_only();

create function others_do_not_confirm() returns trigger language plpgsql as $$
begin
  raise exception 'a consent is confirmed by its subject, or by staff of its place'
    using errcode = 'insufficient_privilege';
end $$;
create trigger consent_is_confirmed_by_whom_it_concerns before update on consent for each row
  when (old.confirmed_on is null and new.confirmed_on is not null
        and not (coalesce(in_scope(new.division), false) or coalesce(is_own(new.subject), false)))
  execute function others_do_not_confirm();

-- Whoever discloses asks what holds for a subject, which is not the caller's to see.
create function live_consents(subjects uuid[]) returns setof consent language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from consent where subject = any(subjects) and withdrawn_on is null and confirmed_on is not null
$$;

-- Whether the subject was heard on a later day: what was said before that is not its last word, whoever brings it in.
create function has_later_word(of uuid, day date) returns boolean language sql stable
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

/* What was released */

-- What anybody may read is not what is published but what was released: rows that came in, and are placed, together with those of
-- at least four other households. A release never changes what it says of a row.

-- Waits without a group. place and category say as much as the whole group shares: place is a township or a county.
-- item_version: of the item when its followers last heard of it; they never learn when it changed, but when the job
-- said so, of all that had changed since the run before, in one transaction.
-- over: nothing of the group can be claimed. told: it was to be read at some time, so that those who follow learn its end.
create table released_item (
  item_id       uuid primary key,
  kind          text not null check (kind in ('NEED', 'WISH')),
  public_id     uuid not null,
  item_version  bigint not null,
  county        text collate "C" not null,
  waiting_since timestamptz not null,
  group_id      uuid,
  place         text collate "C",
  category      text,
  released_on   date,
  over          boolean not null default false,
  gone          boolean not null default false,
  told          boolean not null default false,
  check ((group_id is null) = (place is null) and (group_id is null) = (released_on is null))
) with (fillfactor = 80);
create index released_item_waiting on released_item (kind) where group_id is null and not gone;
create index released_item_by_group on released_item (group_id) where group_id is not null;
create index released_item_by_county on released_item (kind, county, public_id)
  where group_id is not null and not gone and not over;
-- Whether a row may be seen depends on whether it was told: the policies of needs and
-- wishes ask it for each row.
create index released_item_told on released_item (item_id) where told;

alter table released_item enable row level security;
create policy released_item_seen on released_item for select
  using (in_scope(county) or ((sees_released() or sees_published()) and told));
create policy released_item_kept on released_item using (in_scope(county));

/* Needs */

-- asked, covered and done are yuan for FUNDS and a count otherwise; covered is what live and done claims take. reason and
-- rejection_reason are sealed under the household's key; where that was destroyed, a need has no reason. public_text is what a
-- moderator let through. What is asked for a household whose file is closed is paused: it is neither shown nor claimed.
-- The public knows a need's township and not its village; its lists are in that order, so that a cursor tells no more.
-- fillfactor: room for the next version of a row on its page, so that no index hears of it.
create table need (
  id                  uuid primary key,
  public_id           uuid not null unique,
  client              text not null,
  client_reference    text,
  actor               text not null,
  recorded_at         timestamptz not null,
  household_id        uuid not null references household (id),
  on_behalf_of        uuid,
  division            text collate "C" not null,
  category            text not null,
  measure             text not null check (measure in ('FUNDS', 'GOODS', 'SERVICE')),
  asked               numeric(18, 2) not null check (asked > 0),
  unit                text,
  item                text,
  reason              text,
  state               text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'PARTLY_MATCHED', 'MATCHED',
                                                     'FULFILLED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  covered             numeric(18, 2) not null,
  done                numeric(18, 2) not null,
  submitted_on        date not null,
  published_on        date,
  published_by        uuid,
  coverage_changed_on date,
  matched_on          date,
  closed_on           date,
  version             bigint not null,
  township            text collate "C" generated always as (left(division, 9)) stored,
  county              text collate "C" generated always as (left(division, 6)) stored,
  public_text         text,
  public_text_by      text,
  public_text_on      date,
  paused              boolean not null default false,
  rejection_reason    text,
  unique (client, actor, client_reference),
  constraint need_not_over_claimed check (covered between 0 and asked),
  constraint need_done_within_claims check (done between 0 and covered),
  check (measure = 'FUNDS' or (asked = trunc(asked) and covered = trunc(covered) and done = trunc(done))),
  check ((public_text is null) = (public_text_by is null) and (public_text is null) = (public_text_on is null))
) with (fillfactor = 80);
create index need_by_division on need (division, id);
create index need_by_state_and_division on need (state, division, id);
create index need_by_household on need (household_id, division, id);
create index need_by_township on need (township, id);
create index need_by_county on need (county, public_id) where published_on is not null;

alter table need enable row level security;
create policy need_seen on need for select
  using (in_scope(division) or is_own(household_id) or is_from(client)
         or (sees_published() and published_on is not null)
         or (sees_released() and exists (select from released_item r where r.item_id = need.id and r.told)));
create policy need_brought_in on need for insert
  with check (in_scope(division)
              or ((is_own(household_id) or is_from(client)) and published_on is null and state = 'SUBMITTED'));
create policy need_changed on need for update
  using (in_scope(division) or is_own(household_id) or is_from(client)
         or (sees_published() and published_on is not null));
create trigger need_public_changes before update on need for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.household_id,
             old.on_behalf_of, old.division, old.category, old.measure, old.asked, old.unit, old.item, old.reason,
             old.submitted_on, old.published_on, old.published_by, old.public_text)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.household_id,
             new.on_behalf_of, new.division, new.category, new.measure, new.asked, new.unit, new.item, new.reason,
             new.submitted_on, new.published_on, new.published_by, new.public_text))
  execute function public_changes_nothing_else();

/* Claims */

-- A claim has a term (due_on) that runs from when we heard of it; what the office enters as history has none.
create table claim (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  need_id          uuid not null references need (id),
  helper_id        uuid not null references helper (id),
  division         text collate "C" not null,
  measure          text not null,
  taken            numeric(18, 2) not null check (taken > 0),
  state            text not null check (state in ('CLAIMED', 'DELIVERED', 'CONFIRMED', 'CANCELLED', 'LAPSED')),
  claimed_on       date not null,
  delivered_on     date,
  confirmed_on     date,
  ended_on         date,
  version          bigint not null,
  household_id     uuid not null,
  due_on           date,
  unique (client, actor, client_reference)
) with (fillfactor = 80);
create index claim_by_need on claim (need_id, id);
create index claim_by_helper on claim (helper_id, id);
create index claim_by_division on claim (division, id);
create index claim_by_household on claim (household_id, id);
create index claim_by_due_day on claim (due_on, id) where state = 'CLAIMED' and due_on is not null;

alter table claim enable row level security;
create policy claim_seen on claim
  using (in_scope(division) or is_own(helper_id) or is_from(client) or is_own(household_id))
  with check (in_scope(division) or is_own(helper_id) or is_from(client) or is_own(household_id));
create trigger claim_public_changes before update on claim for each row
  when (sees_published()
        and (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.need_id, old.helper_id,
             old.division, old.measure, old.taken, old.claimed_on, old.household_id, old.due_on)
          is distinct from
            (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.need_id, new.helper_id,
             new.division, new.measure, new.taken, new.claimed_on, new.household_id, new.due_on))
  execute function public_changes_nothing_else();

/* Wishes */

-- Micro-wishes. The two columns of the maker have room for a ciphertext; they seal under the key of maker_id. What is
-- wished is published as it stands.
create table wish (
  id               uuid primary key,
  public_id        uuid not null unique,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  household_id     uuid references household (id),
  maker_id         uuid not null,
  maker_kind       text not null check (maker_kind in ('ILL', 'DISABLED', 'ELDERLY_ALONE', 'LEFT_BEHIND_WOMAN',
                                                       'LEFT_BEHIND_CHILD', 'PUPIL')),
  maker_name       text,
  school           text,
  division         text collate "C" not null,
  township         text collate "C" generated always as (left(division, 9)) stored,
  county           text collate "C" generated always as (left(division, 6)) stored,
  wished           text not null check (char_length(wished) between 1 and 200),
  value            numeric(18, 2) not null check (value > 0 and value <= 5000),
  state            text not null check (state in ('OPEN', 'CLAIMED', 'REALISED', 'TAKEN_DOWN')),
  published_on     date,
  closed_on        date,
  consent_id       uuid,
  version          bigint not null,
  paused           boolean not null default false,
  unique (client, actor, client_reference),
  check ((closed_on is not null) = (state in ('REALISED', 'TAKEN_DOWN')))
) with (fillfactor = 80);
create index wish_by_division on wish (division, id);
create index wish_by_state_and_division on wish (state, division, id);
create index wish_by_household on wish (household_id) where household_id is not null;
create index wish_by_maker on wish (maker_id);
create index wish_by_county on wish (county, public_id);

-- Staff brings wishes in; everybody else sees what is published, changes its state alone, and learns that one was taken down.
alter table wish enable row level security;
create policy wish_seen on wish for select
  using (in_scope(division) or (sees_published() and published_on is not null)
         or (sees_released() and exists (select from released_item r where r.item_id = wish.id and r.told)));
create policy wish_brought_in on wish for insert with check (in_scope(division));
create policy wish_changed on wish for update
  using (in_scope(division) or (sees_published() and published_on is not null and state <> 'TAKEN_DOWN'))
  -- a claim that ends leaves a wish open, unless its maker consents no longer
  with check (in_scope(division)
              or (sees_published() and published_on is not null
                  and (state <> 'TAKEN_DOWN' or not exists (select from live_consents(array[maker_id])))));
create trigger wish_public_changes before update on wish for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.household_id,
             old.maker_id, old.maker_kind, old.maker_name, old.school, old.division, old.wished, old.value,
             old.published_on, old.consent_id)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.household_id,
             new.maker_id, new.maker_kind, new.maker_name, new.school, new.division, new.wished, new.value,
             new.published_on, new.consent_id))
  execute function public_changes_nothing_else();

-- ended_at: when we heard that the claim has ended; a cool-down runs from there, whatever day was told.
create table wish_claim (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  wish_id          uuid not null references wish (id),
  helper_id        uuid not null references helper (id),
  division         text collate "C" not null,
  state            text not null check (state in ('CLAIMED', 'REALISED', 'CANCELLED', 'LAPSED')),
  claimed_on       date not null,
  due_on           date not null,
  ended_on         date,
  version          bigint not null,
  ended_at         timestamptz,
  unique (client, actor, client_reference),
  check ((ended_on is null) = (state = 'CLAIMED')),
  check (due_on >= claimed_on and ended_on >= claimed_on)
);
-- One claim holds a wish, whatever the service does; a realised one holds it for ever.
create unique index wish_claim_that_holds on wish_claim (wish_id) where state in ('CLAIMED', 'REALISED');
create index wish_claim_by_wish on wish_claim (wish_id, id);
create index wish_claim_by_helper on wish_claim (helper_id, id);
create index wish_claim_by_division on wish_claim (division, id);
create index wish_claim_by_due_day on wish_claim (due_on, id) where state = 'CLAIMED';

alter table wish_claim enable row level security;
create policy wish_claim_seen on wish_claim for select
  using (in_scope(division) or is_own(helper_id) or is_from(client));
create policy wish_claim_made on wish_claim for insert
  with check (in_scope(division) or ((is_own(helper_id) or is_from(client)) and state = 'CLAIMED'));
create policy wish_claim_ended on wish_claim for update
  using (in_scope(division) or is_own(helper_id) or is_from(client));
create trigger wish_claim_public_changes before update on wish_claim for each row
  when (sees_published()
        and (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.wish_id, old.helper_id,
             old.division, old.claimed_on, old.due_on)
          is distinct from
            (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.wish_id, new.helper_id,
             new.division, new.claimed_on, new.due_on))
  execute function public_changes_nothing_else();

/* Partners: what each may see, and what it was told */

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

create trigger partner_policy_is_append_only before update or delete or truncate on partner_policy
  for each statement execute function append_only();

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

-- What a partner website was told about whom: one row an answer, whose subjects are households and makers of wishes; in partitions
-- of a month, so that what is old enough goes by whole months.
create table disclosure (
  id             uuid not null,
  at             timestamptz not null default clock_timestamp(),
  partner        text not null,
  account        text not null,
  what           text not null,
  subjects       uuid[] not null check (cardinality(subjects) > 0),
  fields         text[] not null check (cardinality(fields) > 0),
  policy_version integer not null,
  legal_basis    text check (legal_basis in ('CONSENT', 'LEGAL_DUTY', 'PUBLIC_EMERGENCY')),
  purpose        text not null,
  primary key (id, at)
) partition by range (at);
insert into partitioned (parent, step, ahead) values ('disclosure', 'month', 2);
create index disclosure_by_subject on disclosure using gin (subjects);
create trigger disclosure_is_append_only before update or delete or truncate on disclosure
  for each statement execute function append_only();

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

-- Whole months that are older than that, and than the three years for which they are evidence; how many.
create function purge_disclosures(kept interval) returns integer language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
  select drop_partitions('disclosure', date_trunc('month', now() - greatest(kept, interval '3 years')))
$$;

-- Webhooks of partner websites: each is a follower of the changes that the service runs for its partner. It reads from
-- its position with the partner's eyes, and moves on once the partner's site has taken what was read.
create table webhook (
  id              uuid primary key,
  -- the nation's staff keeps them running; those of a division have nothing to do with them
  division        text collate "C" not null check (division = 'CN'),
  client          text not null,
  actor           text not null,
  recorded_at     timestamptz not null,
  url             text not null,
  description     text,
  -- sealed under the webhook's own key, which goes with the webhook
  secret          text not null,
  former_secret   text,
  former_until    timestamptz,
  position        text not null,
  state           text not null check (state in ('ACTIVE', 'DISABLED')),
  failures        integer not null check (failures >= 0),
  next_attempt_at timestamptz not null,
  last_success_at timestamptz,
  last_failure    text,
  last_failure_at timestamptz,
  disabled_reason text,
  disabled_at     timestamptz,
  -- what is being sent, word for word, so that a repeat is one; and the position after it
  message_id      text,
  message_body    text,
  message_next    text,
  -- whose it is to send it, and until when
  lease           uuid,
  leased_until    timestamptz,
  version         bigint not null,
  check ((state = 'DISABLED') = (disabled_at is not null) and (disabled_at is null) = (disabled_reason is null)),
  check ((former_secret is null) = (former_until is null)),
  check ((message_id is null) = (message_body is null) and (message_id is null) = (message_next is null)),
  check ((lease is null) = (leased_until is null))
);
create index webhook_by_client on webhook (client, id);
alter table webhook enable row level security;
create policy webhook_kept on webhook using (in_scope(division) or is_from(client));

/* The open feed */

-- What was claimed and what was delivered, summed over the acts for at least five households; each act stands in one sum.
create table help_news (
  id          uuid primary key,
  what        text not null check (what in ('CLAIMED', 'DELIVERED')),
  period      text not null check (period in ('DAY', 'MONTH')),
  begins_on   date not null,
  county      text collate "C" not null,
  place       text collate "C" not null,
  measure     text not null check (measure in ('FUNDS', 'GOODS', 'SERVICE')),
  acts        integer not null check (acts >= 5),
  extent      numeric(18, 2) not null check (extent > 0)
);
create index help_news_by_county on help_news (county, begins_on desc, id);
alter table help_news enable row level security;
create policy help_news_seen on help_news for select
  using (in_scope(county) or sees_released() or sees_published());
create policy help_news_kept on help_news using (in_scope(county));

create table help_act (
  claim_id      uuid not null references claim (id),
  what          text not null,
  county        text collate "C" not null,
  waiting_since timestamptz not null,
  news_id       uuid references help_news (id),
  primary key (claim_id, what)
);
create index help_act_waiting on help_act (what) where news_id is null;
alter table help_act enable row level security;
create policy help_act_kept on help_act using (in_scope(county));

-- Words for goods and units that say nothing of anybody; other words wait for a moderator, with the need's text.
create table plain_word (word text primary key);
insert into plain_word (word) values
  ('件'), ('个'), ('床'), ('套'), ('台'), ('辆'), ('双'), ('袋'), ('箱'), ('桶'), ('盒'), ('本'), ('只'), ('头'), ('羽'),
  ('株'), ('公斤'), ('千克'), ('斤'), ('吨'), ('米'), ('张'), ('把'), ('副'), ('瓶'), ('份'), ('次'), ('小时'), ('天'),
  ('棉被'), ('棉衣'), ('衣服'), ('鞋'), ('大米'), ('面粉'), ('食用油'), ('牛奶'), ('药品'), ('轮椅'), ('拐杖'), ('助听器'),
  ('床铺'), ('桌椅'), ('书包'), ('课本'), ('文具'), ('台灯'), ('电视机'), ('电风扇'), ('取暖器'), ('洗衣机'), ('冰箱'),
  ('电饭煲'), ('自行车'), ('种子'), ('化肥'), ('鸡苗'), ('鸭苗'), ('猪仔'), ('羊羔'), ('果树苗'), ('农具'), ('水泥'), ('砖'),
  ('学习用品'), ('护理用品'), ('建筑材料'), ('介绍工作'), ('联系扶贫车间'), ('技能培训'), ('种养培训'), ('农技指导'),
  ('家电维修'), ('代销农产品'), ('联系买家')
  on conflict do nothing;

-- What has changed stands in a table of its own, one row an item and transaction, in the order of the transactions, so that a
-- change of a need, a wish or a claim rewrites no index of its row. Who follows reads below own_horizon(), so that one that
-- commits late is not passed over. told: the releasing job says so to everybody; otherwise the row itself changed, which is for
-- the job and for the partner whose it is. at: the day (UTC) on which the change was noted, so that one row is enough for an item
-- in a transaction.
create table feed_change (
  tx        xid8 not null default pg_current_xact_id(),
  at        timestamptz not null default date_trunc('day', clock_timestamp(), 'UTC'),
  kind      text not null check (kind in ('NEED', 'WISH', 'CLAIM')),
  told      boolean not null,
  item_id   uuid not null,
  -- of a claim, which has none, its id
  public_id uuid not null,
  county    text collate "C" not null
) partition by range (at);
create unique index feed_change_in_order on feed_change (tx, public_id, told, at);
insert into partitioned (parent, step, ahead) values ('feed_change', 'day', 7);

-- The releasing job reads the table; everybody else what the function says, and nobody but the triggers writes.
alter table feed_change enable row level security;
create policy feed_change_seen on feed_change for select using (in_scope(county));

-- As the owner: who changes a row need not be allowed to read or write what is said of it here.
create function note_changed_items() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select upper(tg_table_name), false, id, public_id, county from changed
    on conflict do nothing;
  return null;
end $$;
create function note_changed_claims() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select 'CLAIM', false, id, id, left(division, 6) from changed
    on conflict do nothing;
  return null;
end $$;
create function note_told_items() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into feed_change (kind, told, item_id, public_id, county)
    select kind, true, item_id, public_id, county from changed where told
    on conflict do nothing;
  return null;
end $$;
create trigger need_comes after insert on need referencing new table as changed
  for each statement execute function note_changed_items();
create trigger need_changes after update on need referencing new table as changed
  for each statement execute function note_changed_items();
create trigger wish_comes after insert on wish referencing new table as changed
  for each statement execute function note_changed_items();
create trigger wish_changes after update on wish referencing new table as changed
  for each statement execute function note_changed_items();
create trigger claim_comes after insert on claim referencing new table as changed
  for each statement execute function note_changed_claims();
create trigger claim_changes after update on claim referencing new table as changed
  for each statement execute function note_changed_claims();
create trigger released_item_comes after insert on released_item referencing new table as changed
  for each statement execute function note_told_items();
create trigger released_item_changes after update on released_item referencing new table as changed
  for each statement execute function note_told_items();

-- More, or less, may be told of these households and makers of wishes, wherever they are.
create function note_changed_subjects(subjects uuid[]) returns void language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
  insert into feed_change (kind, told, item_id, public_id, county)
    select 'NEED', false, id, public_id, county from need where household_id = any(subjects)
    union all select 'WISH', false, id, public_id, county from wish where maker_id = any(subjects)
    on conflict do nothing
$$;

-- One row. seen_tx: up to which transaction the job has seen the changes. gone_tx: changes before it may be gone, and no position
-- before it can be followed from. waited_until: what waits in vain since then, or longer, has been looked at.
-- Whoever follows closely is read from two or three days and not from all: what a transaction from recent_tx on changed stands on
-- the day recent_at or a later one, since it had no number before.
create table feed_progress (
  only_row     boolean primary key default true check (only_row),
  seen_tx      xid8 not null,
  gone_tx      xid8 not null default '0',
  waited_until timestamptz not null default '-infinity',
  recent_tx    xid8 not null default pg_current_xact_id(),
  recent_at    timestamptz not null default date_trunc('day', clock_timestamp() - interval '1 hour', 'UTC')
);
insert into feed_progress (seen_tx) values ('0');

-- From which day on the changes of the transaction and of later ones stand.
create function changes_stand_from(tx xid8) returns timestamptz language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select case when tx >= recent_tx then recent_at else '-infinity' end from feed_progress
$$;

-- What has changed after a position and before a transaction: what the job told, for everybody; for a partner, beside
-- that, what it brought in, and what the consents that name it told it. What it never was told of is not gone for it.
create function feed_changes_after(after xid8, item uuid, before xid8, partner text, partner_fields text[], page integer)
  returns table (change_tx xid8, change_of uuid, change_kind text) language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz := changes_stand_from(after);
begin
  if partner is null then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before and f.at >= since and f.told
      order by f.tx, f.public_id limit page;
  elsif is_from(partner) then
    return query
      select f.tx, f.public_id, f.kind from feed_change f
      where (f.tx, f.public_id) > (after, item) and f.tx < before and f.at >= since
        and (f.told
             or f.kind = 'NEED' and exists (
               select from need n where n.id = f.item_id
                 and (n.client = partner
                      or n.published_on is not null and exists (
                        select from consent c
                        where c.subject = n.household_id and c.recipients && array['*', partner]
                          and c.fields && partner_fields and c.confirmed_on is not null
                          and (c.withdrawn_on is null or n.published_on <= c.withdrawn_on))))
             or f.kind = 'WISH' and exists (
               select from wish w join consent c on c.subject = w.maker_id
               where w.id = f.item_id and w.published_on is not null and c.recipients && array['*', partner]
                 and c.fields && partner_fields and c.confirmed_on is not null
                 and (c.withdrawn_on is null or w.published_on <= c.withdrawn_on)))
      order by f.tx, f.public_id limit page;
  end if;
end $$;

-- The rows that changed from a transaction on, and whether before another one; for the releasing job, under its policies.
create function items_changed_from(from_tx xid8, until_tx xid8)
  returns table (item_kind text, item uuid, whole boolean) language plpgsql stable
  set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz := changes_stand_from(from_tx);
begin
  return query
    select f.kind, f.item_id, bool_or(f.tx < until_tx) from feed_change f
    where f.tx >= from_tx and f.at >= since and not f.told group by f.kind, f.item_id;
end $$;

-- The last transaction before the given one that changed something that can be followed; null if there is none.
create function newest_feed_change(before xid8) returns xid8 language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  recent feed_progress := (select p from feed_progress p);
  newest xid8;
begin
  select tx into newest from feed_change
    where tx < before and at >= recent.recent_at and kind <> 'CLAIM' order by tx desc limit 1;
  -- of an older one it is not known whether it is the last
  if newest is null or newest < recent.recent_tx then
    select tx into newest from feed_change where tx < before and kind <> 'CLAIM' order by tx desc limit 1;
  end if;
  return newest;
end $$;

-- Changes with every change that somebody may read, and tells nothing of it: the last transaction that changed something,
-- those that still run and may have changed something before it, and how far the changes can be read while they run. As the
-- owner, because what the caller sees would not find the last change by an index.
create function feed_mark() returns text language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with last as materialized (
    select coalesce(newest_feed_change('18446744073709551615'), (select gone_tx from feed_progress)) as tx),
  others as materialized (
    select string_agg(running::text, ',') as running
    from last, pg_snapshot_xip(pg_current_snapshot()) running where running < last.tx)
  select last.tx || ':' || coalesce(others.running || ':' || least(own_horizon(), last.tx), '') from last, others
$$;

-- Days that are older than that, and than thirty, go once the releasing job has seen all of them; how many.
create function purge_feed_changes(kept interval) returns integer language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  before timestamptz := date_trunc('day', now() - greatest(kept, interval '30 days'));
  last   xid8 := (select tx from feed_change where at < before order by tx desc limit 1);
begin
  update feed_progress
    set recent_tx = pg_current_xact_id(), recent_at = date_trunc('day', clock_timestamp() - interval '1 hour')
    where recent_at < now() - interval '3 days';
  if last >= (select seen_tx from feed_progress) then
    return 0;
  end if;
  update feed_progress set gone_tx = (last::text::numeric + 1)::text::xid8
    where gone_tx <= last;
  return drop_partitions('feed_change', before);
end $$;

/* The ledger */

-- Double entry.
create table account (
  code    text primary key,
  kind    text not null check (kind in ('ASSET', 'LIABILITY')),
  name    text not null,
  name_zh text not null
);

insert into account (code, kind, name, name_zh) values
  ('cash-online',                'ASSET',     'Cash received online',               '线上捐款资金'),
  ('cash-offline',               'ASSET',     'Cash received against receipts',     '线下捐款资金'),
  ('cash-campaigns',             'ASSET',     'Cash received by campaigns',         '众筹资金'),
  ('donations-held:need',        'LIABILITY', 'Held for needs',                     '待用捐款：指定需求'),
  ('donations-held:household',   'LIABILITY', 'Held for households',                '待用捐款：指定户'),
  ('donations-held:village',     'LIABILITY', 'Held for villages',                  '待用捐款：指定村'),
  ('donations-held:undesignated','LIABILITY', 'Held without designation',           '待用捐款：不指定'),
  ('contributions-held:campaign','LIABILITY', 'Held for campaigns',                 '待用众筹款');
-- account has no policy: the list of accounts is the same for everybody.

create table journal_entry (
  id          uuid primary key,
  kind        text not null check (kind in
                ('DONATION_RECEIVED', 'DONATION_USED', 'DONATION_USE_REVERSED', 'DONATION_REDESIGNATED', 'DONATION_REFUNDED',
                 'CONTRIBUTION_RECEIVED', 'CONTRIBUTION_REFUNDED', 'CAMPAIGN_DISBURSED', 'CAMPAIGN_DISBURSEMENT_REVERSED')),
  subject_id  uuid not null,
  division    text collate "C" not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor       text not null
);
create index journal_entry_by_subject on journal_entry (subject_id, id);

alter table journal_entry enable row level security;
create policy journal_entry_read on journal_entry for select using (in_scope(division));
-- Whoever is no staff pledges; the books are written when the payment is proved, which nobody does for itself.
create policy journal_entry_written on journal_entry for insert
  with check (in_scope(division) or (sees_published() and kind = 'CONTRIBUTION_RECEIVED'));

-- book: whose books a line stands in, its entry's division's, not that of the beneficiary it counts for, because only whole
-- entries balance.
create table posting (
  id       uuid primary key,
  entry_id uuid not null references journal_entry (id),
  account  text not null references account (code),
  division text collate "C" not null,
  debit    numeric(18, 2) not null check (debit >= 0),
  credit   numeric(18, 2) not null check (credit >= 0),
  book     text collate "C" not null,
  check ((debit > 0) <> (credit > 0))
);
create index posting_by_entry on posting (entry_id);
create index posting_by_book on posting (book, account) include (debit, credit);
alter table posting enable row level security;
create policy posting_read on posting for select using (in_scope(book));
create policy posting_written on posting for insert with check (in_scope(book) or sees_published());

-- At commit, so that an entry and its lines may be written in any order and in batches. This and the next one see the whole
-- books, whoever writes: a giver may enter a gift and may not read it there.
create function journal_entry_balances() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select sum(p.debit) = sum(p.credit) from posting p where p.entry_id = new.id) is not true then
    raise exception 'journal entry % does not balance', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_entry_balances after insert on journal_entry
  deferrable initially deferred for each row execute function journal_entry_balances();

-- An entry is checked in the transaction that writes it; a line that comes later is refused, balanced or not.
create function posting_belongs_to_new_entry() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from added p join journal_entry e on e.id = p.entry_id
             where e.xmin <> pg_current_xact_id()::xid) then
    raise exception 'a line cannot be added to an entry that has been written'
      using errcode = 'check_violation';
  end if;
  if exists (select from added p join journal_entry e on e.id = p.entry_id where e.division <> p.book) then
    raise exception 'a line stands in the books of its entry' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger posting_belongs_to_new_entry after insert on posting
  referencing new table as added for each statement execute function posting_belongs_to_new_entry();

-- What was wrong is corrected by a reversing entry.
create trigger journal_entry_is_append_only before update or delete or truncate on journal_entry
  for each statement execute function append_only();
create trigger posting_is_append_only before update or delete or truncate on posting
  for each statement execute function append_only();

/* Donations */

create sequence receipt_number;

-- A donation is a pledge until its payment is proved. What a giver wanted binds the use. The village of a gift to a village is kept
-- by itself: the division says where the gift counts, and that stays when the gift is meant for something else later.
-- Money given for a need of funds covers what is left of it; what is more stays undesignated (surplus). A gift that pays a claim
-- covers nothing more, since the claim has.
-- refunding: of what was refunded, what is on its way until the provider says that it has gone back.
create table donation (
  id                uuid primary key,
  client            text not null,
  client_reference  text,
  actor             text not null,
  recorded_at       timestamptz not null,
  channel           text not null check (channel in ('ONLINE', 'OFFLINE')),
  amount            numeric(18, 2) not null check (amount > 0),
  used              numeric(18, 2) not null check (used >= 0),
  refunded          numeric(18, 2) not null check (refunded >= 0),
  designation       text not null check (designation in ('NEED', 'HOUSEHOLD', 'VILLAGE', 'UNDESIGNATED')),
  division          text collate "C" not null,
  household_id      uuid references household (id),
  need_id           uuid references need (id),
  helper_id         uuid references helper (id),
  payment_reference text,
  receipt           text,
  verified_by       text,
  receipt_number    text unique,
  received_on       date not null,
  version           bigint not null,
  state             text not null check (state in ('PLEDGED', 'RECEIVED', 'LAPSED')),
  provider          text not null,
  payment_id        uuid not null references payment (id) deferrable initially deferred,
  receipt_id        uuid references receipt (id),
  village           text collate "C",
  claim_id          uuid references claim (id),
  covered           numeric(18, 2) not null default 0,
  surplus           numeric(18, 2) not null default 0,
  surplus_spent     numeric(18, 2) not null default 0,
  refunding         numeric(18, 2) not null default 0,
  unique (client, actor, client_reference),
  constraint donation_not_overspent check (used + refunded <= amount),
  check ((channel = 'ONLINE') = (payment_reference is not null)),
  constraint donation_receipt_named check ((channel = 'OFFLINE') = (receipt is not null and receipt_id is not null)),
  constraint donation_numbered check (state <> 'RECEIVED' or receipt_number is not null),
  constraint donation_unproved_unspent check (state = 'RECEIVED' or used + refunded = 0),
  constraint donation_names_what_it_is_for check (
    (designation = 'NEED') = (need_id is not null)
    and (designation = 'HOUSEHOLD') = (household_id is not null)
    and (designation = 'VILLAGE') = (village is not null)),
  check (covered between 0 and amount),
  check (surplus between 0 and amount),
  check (surplus_spent between 0 and surplus),
  constraint donation_pays_one_claim check (claim_id is null or covered = 0),
  constraint donation_refunding_is_refunded check (refunding >= 0 and refunding <= refunded)
);
create index donation_by_division on donation (division, id);
create index donation_by_helper on donation (helper_id, division, id);
create unique index donation_of_payment on donation (payment_id);
create index donation_by_claim on donation (claim_id) where claim_id is not null;

alter table donation enable row level security;
create policy donation_seen on donation for select
  using (in_scope(division) or is_own(helper_id) or is_from(client));
create policy donation_pledged on donation for insert
  with check (state = 'PLEDGED'
              and (in_scope(division) or ((is_own(helper_id) or is_from(client)) and channel = 'ONLINE')));
create policy donation_spent on donation for update using (in_scope(division));

-- A use covers the need that the gift was for when it was used (covers says whether it did), and is told under the act that it was
-- then: a redesignation afterwards changes neither, and a reversal takes back what there was. It is written once.
create table donation_use (
  id           uuid primary key,
  donation_id  uuid not null references donation (id),
  household_id uuid references household (id),
  division     text collate "C" not null,
  amount       numeric(18, 2) not null check (amount > 0),
  purpose      text,
  used_on      date not null,
  actor        text not null,
  recorded_at  timestamptz not null,
  from_surplus numeric(18, 2) not null default 0 check (from_surplus between 0 and amount),
  need_id      uuid references need (id),
  act_id       uuid not null,
  covers       boolean not null default false
);
create index donation_use_by_donation on donation_use (donation_id, id);
create index donation_use_by_division on donation_use (division, id);
create index donation_use_by_act on donation_use (act_id);
create trigger donation_use_is_written_once before update or delete or truncate on donation_use
  for each statement execute function append_only();
alter table donation_use enable row level security;
create policy donation_use_seen on donation_use for select
  using (in_scope(division)
         or (sees_published() and exists (select from donation d where d.id = donation_id)));
create policy donation_use_made on donation_use for insert with check (in_scope(division));

-- A use is taken back by a row of its own, with the day and the reason, once.
create table donation_use_reversal (
  use_id       uuid primary key references donation_use (id),
  donation_id  uuid not null references donation (id),
  household_id uuid references household (id),
  division     text collate "C" not null,
  reason       text,
  reversed_on  date not null,
  actor        text not null,
  recorded_at  timestamptz not null
);
create index donation_use_reversal_by_donation on donation_use_reversal (donation_id);
create trigger donation_use_reversal_is_written_once before update or delete or truncate on donation_use_reversal
  for each statement execute function append_only();
alter table donation_use_reversal enable row level security;
create policy donation_use_reversal_seen on donation_use_reversal for select
  using (in_scope(division)
         or (sees_published() and exists (select from donation d where d.id = donation_id)));
create policy donation_use_reversal_made on donation_use_reversal for insert with check (in_scope(division));

-- 改变用途: one account asks with a reason, another one confirms; both stay here.
create table redesignation (
  id               uuid primary key,
  donation_id      uuid not null references donation (id),
  division         text collate "C" not null,
  from_designation text not null,
  from_household   uuid,
  from_need        uuid,
  from_village     text collate "C",
  designation      text not null check (designation in ('NEED', 'HOUSEHOLD', 'VILLAGE', 'UNDESIGNATED')),
  household_id     uuid references household (id),
  need_id          uuid references need (id),
  village          text collate "C",
  reason           text,
  state            text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  asked_on         date not null,
  asked_by         text not null,
  decided_on       date,
  decided_by       text,
  recorded_at      timestamptz not null,
  check ((state = 'PROPOSED') = (decided_on is null and decided_by is null)),
  constraint redesignation_is_confirmed_by_another check (state <> 'CONFIRMED' or decided_by <> asked_by),
  check ((designation = 'NEED') = (need_id is not null)),
  check ((designation = 'HOUSEHOLD') = (household_id is not null)),
  check ((designation = 'VILLAGE') = (village is not null))
);
create unique index redesignation_one_at_a_time on redesignation (donation_id) where state = 'PROPOSED';
create index redesignation_by_donation on redesignation (donation_id, id);
alter table redesignation enable row level security;
create policy redesignation_seen on redesignation using (in_scope(division));

create function redesignation_is_decided_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
     or (old.id, old.donation_id, old.division, old.designation, old.household_id, old.need_id, old.village, old.reason,
         old.asked_on, old.asked_by, old.recorded_at)
        is distinct from
        (new.id, new.donation_id, new.division, new.designation, new.household_id, new.need_id, new.village, new.reason,
         new.asked_on, new.asked_by, new.recorded_at) then
    raise exception 'a redesignation is decided once and stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger redesignation_is_decided_once before update or delete on redesignation
  for each row execute function redesignation_is_decided_once();

create table donation_refund (
  id           uuid primary key references payment_refund (id) deferrable initially deferred,
  donation_id  uuid not null references donation (id),
  division     text collate "C" not null,
  from_surplus numeric(18, 2) not null check (from_surplus >= 0)
);
create index donation_refund_of_donation on donation_refund (donation_id);
alter table donation_refund enable row level security;
create policy donation_refund_seen on donation_refund using (in_scope(division));

/* Campaigns */

-- What a campaign raised goes out in tranches, each with a report on its use, or back to those who gave. What is pledged holds its
-- room in the campaign.
create table campaign (
  id               uuid primary key,
  public_id        uuid not null unique,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  title            text not null,
  division         text collate "C" not null,
  target           numeric(18, 2) not null check (target > 0),
  raised           numeric(18, 2) not null,
  deadline_on      date not null,
  organisation     text not null,
  permit_number    text not null,
  published_on     date not null,
  contributed_on   date,
  funded_on        date,
  version          bigint not null,
  disbursed        numeric(18, 2) not null default 0 check (disbursed >= 0),
  refunded         numeric(18, 2) not null default 0 check (refunded >= 0),
  pledged          numeric(18, 2) not null default 0 check (pledged >= 0),
  unique (client, actor, client_reference),
  constraint campaign_not_over_target check (raised >= 0 and raised + pledged <= target),
  constraint campaign_pays_what_it_raised check (disbursed + refunded <= raised),
  check (deadline_on >= published_on)
);
create index campaign_by_division on campaign (division, id);
alter table campaign enable row level security;
create policy campaign_seen on campaign for select using (in_scope(division) or sees_published());
create policy campaign_published on campaign for insert with check (in_scope(division));
create policy campaign_raised on campaign for update using (in_scope(division) or sees_published());
create trigger campaign_public_changes before update on campaign for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.title,
             old.division, old.target, old.deadline_on, old.organisation, old.permit_number, old.published_on,
             old.disbursed, old.refunded)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.title,
             new.division, new.target, new.deadline_on, new.organisation, new.permit_number, new.published_on,
             new.disbursed, new.refunded))
  execute function public_changes_nothing_else();

-- A contribution is a pledge until its payment is proved; one that goes back knows which refund it waits for.
create table contribution (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  campaign_id      uuid not null references campaign (id),
  helper_id        uuid references helper (id),
  division         text collate "C" not null,
  amount           numeric(18, 2) not null check (amount > 0),
  contributed_on   date not null,
  refunded_on      date,
  state            text not null check (state in ('PLEDGED', 'RECEIVED', 'LAPSED')),
  payment_id       uuid not null references payment (id) deferrable initially deferred,
  refund_id        uuid references payment_refund (id) deferrable initially deferred,
  refund_failed_on date,
  unique (client, actor, client_reference),
  constraint contribution_refunded_was_there check (refunded_on is null or state = 'RECEIVED')
);
create index contribution_by_campaign on contribution (campaign_id, id);
create index contribution_by_division on contribution (division, id);
-- what a helper gave is found by the helper, for its copy and for its own lists
create index contribution_by_helper on contribution (helper_id, id) where helper_id is not null;
alter table contribution enable row level security;
create policy contribution_seen on contribution
  using (in_scope(division) or is_own(helper_id) or is_from(client));

create table disbursement (
  id          uuid primary key,
  campaign_id uuid not null references campaign (id),
  division    text collate "C" not null,
  amount      numeric(18, 2) not null check (amount > 0),
  paid_on     date not null,
  actor       text not null,
  recorded_at timestamptz not null,
  report      text,
  reported_on date,
  reported_by text,
  check ((report is null) = (reported_on is null)),
  check ((report is null) = (reported_by is null))
);
create index disbursement_by_campaign on disbursement (campaign_id, id);
alter table disbursement enable row level security;
create policy disbursement_seen on disbursement for select using (in_scope(division) or sees_published());
create policy disbursement_made on disbursement for insert with check (in_scope(division));
create policy disbursement_reported on disbursement for update using (in_scope(division));

create table disbursement_share (
  id              uuid primary key,
  disbursement_id uuid not null references disbursement (id),
  campaign_id     uuid not null references campaign (id),
  book            text collate "C" not null,
  household_id    uuid references household (id),
  division        text collate "C" not null,
  amount          numeric(18, 2) not null check (amount > 0)
);
create index disbursement_share_by_disbursement on disbursement_share (disbursement_id, id);
-- who received is for the staff of the campaign's division
alter table disbursement_share enable row level security;
create policy disbursement_share_seen on disbursement_share using (in_scope(book));

create function disbursement_is_reported_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.report is not null
     or (old.id, old.campaign_id, old.division, old.amount, old.paid_on, old.actor, old.recorded_at)
        is distinct from (new.id, new.campaign_id, new.division, new.amount, new.paid_on, new.actor, new.recorded_at) then
    raise exception 'a disbursement is written once and reported on once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger disbursement_is_reported_once before update or delete on disbursement
  for each row execute function disbursement_is_reported_once();
create trigger disbursement_share_is_written_once before update or delete or truncate on disbursement_share
  for each statement execute function append_only();

-- A tranche that was paid out wrongly is taken back by a row of its own; it stays, and counts no longer from that day on.
create table disbursement_reversal (
  disbursement_id uuid primary key references disbursement (id),
  -- the division whose campaign it is
  division        text collate "C" not null,
  -- sealed
  reason          text not null,
  occurred_on     date not null,
  actor           text not null,
  recorded_at     timestamptz not null
);
create index disbursement_reversal_by_division on disbursement_reversal (division, disbursement_id);
alter table disbursement_reversal enable row level security;
create policy disbursement_reversal_seen on disbursement_reversal for select using (in_scope(division) or sees_published());
create policy disbursement_reversal_made on disbursement_reversal for insert with check (in_scope(division));
create trigger disbursement_reversal_is_written_once before update or delete or truncate on disbursement_reversal
  for each statement execute function append_only();

/* Aid records */

-- The four measures stand side by side and are never added to one another. claim_id, donation_id: the claim or the gift that the
-- aid is; told twice, it stands once in the household's benefit ledger.
create table aid_record (
  id               uuid primary key,
  client           text not null,
  client_reference text,
  actor            text not null,
  recorded_at      timestamptz not null,
  division         text collate "C" not null,
  household_id     uuid references household (id),
  helper_id        uuid references helper (id),
  drive            text,
  help             text not null check (help in ('POLICY', 'SKILL', 'PROJECT', 'FUNDS', 'SALES', 'LIFE')),
  channel          text not null check (channel in ('ONLINE', 'OFFLINE')),
  engagements      integer not null check (engagements >= 0),
  goods            integer not null check (goods >= 0),
  services         integer not null check (services >= 0),
  funds            numeric(18, 2) not null check (funds >= 0),
  goods_value      numeric(18, 2) check (goods_value >= 0),
  note             text,
  occurred_on      date not null,
  claim_id         uuid references claim (id),
  donation_id      uuid references donation (id),
  constraint aid_is_of_one_act check (claim_id is null or donation_id is null),
  unique (client, actor, client_reference),
  check (engagements > 0 or goods > 0 or services > 0 or funds > 0)
);
create index aid_record_by_division on aid_record (division, id);
create index aid_record_by_household on aid_record (household_id, division, id);
create index aid_record_by_helper on aid_record (helper_id, id) where helper_id is not null;
alter table aid_record enable row level security;
create policy aid_record_seen on aid_record
  using (in_scope(division) or is_own(household_id) or is_own(helper_id)) with check (in_scope(division));

-- It is taken back as a use is.
create table aid_reversal (
  aid_record_id uuid primary key references aid_record (id),
  household_id  uuid references household (id),
  helper_id     uuid references helper (id),
  division      text collate "C" not null,
  reason        text,
  occurred_on   date not null,
  actor         text not null,
  recorded_at   timestamptz not null
);
create trigger aid_reversal_is_written_once before update or delete or truncate on aid_reversal
  for each statement execute function append_only();
alter table aid_reversal enable row level security;
create policy aid_reversal_seen on aid_reversal
  using (in_scope(division) or is_own(household_id) or is_own(helper_id)) with check (in_scope(division));

/* What is there from the start, and who may do what */

select make_partitions();

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on journal_entry, posting, disclosure, partner_policy, donation_use, '
      'donation_use_reversal, aid_reversal, disbursement_reversal, donation_refund from %I', app);
    execute format('revoke insert, update, delete, truncate on account, notice, feed_change from %I', app);
    execute format('revoke delete, truncate on consent from %I', app);
  end if;
end $$;
