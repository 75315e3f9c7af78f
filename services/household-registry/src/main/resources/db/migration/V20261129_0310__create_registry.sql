-- Row-level security is the floor under what the service asks for itself: a transaction sees the rows of its divisions, and a
-- household its own file. The owner migrates and is not bound; the application owns nothing and is.
-- Many officers use one web client, and each counts from 1: a reference is unique for the account that gave it.

/* Divisions */

-- After the load: an index that is built once is faster than one that grows by 665,276 rows.
insert into division (code, name) values ('CN', '中国');
-- The source has the character of before 2013; the town is written with the standard one (通用规范汉字表).
update division set name = '织𬕂镇' where code = '441721100' and name = '织篢镇';
alter table division add primary key (code);
create index division_by_parent on division (parent, name collate "zh-x-icu", code);
-- trigrams do not know Chinese characters, and two characters make none: names are found by their beginning
create index division_by_name on division (name collate "C", code);
analyze division;
-- division has no policy: a public list.

-- What everybody calls a place: 长塘 and 长塘乡 for 长塘瑶族乡, 湘西 and 湘西州 for 湘西土家族苗族自治州. The kind of the
-- place stays as it is, so that a township is never taken for a town of the same name. Of one character nothing is
-- taken away (内蒙古).
create function place_short(name text) returns text language sql immutable parallel safe
  return case
    when length(regexp_replace(regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', ''), '((阿昌|白|保安|布朗|布依|朝鲜|达斡尔|傣|德昂|东乡|侗|独龙|鄂伦春|俄罗斯|鄂温克|高山|仡佬|哈尼|哈萨克|汉|赫哲|回|基诺|京|景颇|柯尔克孜|拉祜|黎|傈僳|珞巴|满|毛南|门巴|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|畲|水|塔吉克|塔塔尔|土家|土|佤|维吾尔|乌孜别克|锡伯|瑶|彝|裕固|藏|壮|各)族|哈萨克|柯尔克孜|蒙古|塔吉克|维吾尔|锡伯|鄂伦春)+$', '')) > 1
    then regexp_replace(regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', ''), '((阿昌|白|保安|布朗|布依|朝鲜|达斡尔|傣|德昂|东乡|侗|独龙|鄂伦春|俄罗斯|鄂温克|高山|仡佬|哈尼|哈萨克|汉|赫哲|回|基诺|京|景颇|柯尔克孜|拉祜|黎|傈僳|珞巴|满|毛南|门巴|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|畲|水|塔吉克|塔塔尔|土家|土|佤|维吾尔|乌孜别克|锡伯|瑶|彝|裕固|藏|壮|各)族|哈萨克|柯尔克孜|蒙古|塔吉克|维吾尔|锡伯|鄂伦春)+$', '')
    else regexp_replace(name, '(特别行政区|自治区|自治州|自治县|自治旗|民族乡|民族镇|街道|地区|林区|新区|矿区|省|市|州|盟|县|区|旗|镇|乡|苏木)$', '')
  end;

create function place_called(name text) returns text language sql immutable parallel safe
  return place_short(name) || right(name, 1);

/* Households and their members */

-- Phones are sealed. A phone has a subject of its own: a roster brings it sealed already, and a new one does not need the old
-- one's key.
create table household (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  number           text not null,
  division         text collate "C" not null references division,
  household_type   text not null,
  main_cause       text,
  other_causes     text[] not null default '{}',
  identified_on    date,
  exited_year      integer check (exited_year between 1980 and 2100),
  unsafe_housing   boolean,
  safe_water       boolean,
  income_per_head  numeric(18, 2),
  phone            text,
  phone_index      text,
  members          integer not null check (members > 0),
  file_state       text not null,
  poverty_state    text not null,
  monitoring_state text not null,
  monitoring_class text,
  registered_on    date not null,
  registered_by    text not null,
  registered_at    timestamptz not null,
  changed_at       timestamptz not null,
  phone_subject    uuid,
  check ((monitoring_state = 'MONITORED') = (monitoring_class is not null)),
  unique (client, registered_by, client_reference)
);
-- counties hand out their numbers themselves
create unique index household_number on household (left(division, 6), number);
create index household_by_division on household (division, id);
-- what the retention asks for
create index household_closed on household (division, id) where file_state = 'CLOSED';
alter table household enable row level security;
create policy household_seen on household
  using (in_scope(division) or is_own(id)) with check (in_scope(division));

-- ID numbers are sealed. An erased member stays as a row, for counts and history, and is nobody: no name, no number, no key, and
-- an index that no ID number gives. Whoever belongs to a closed household is released and may be registered elsewhere: a family
-- that moved away.
create table member (
  id                uuid primary key,
  household_id      uuid not null references household,
  division          text collate "C" not null,
  position          integer not null,
  number            text,
  name              text not null,
  national_id       text not null,
  -- what an ID number is found by: a keyed hash of it
  national_id_index text not null,
  sex               text not null,
  relation_to_head  text not null,
  ethnic_group      text,
  education         text,
  school_stage      text,
  health            text,
  labour            text,
  work_place        text,
  work_months       integer check (work_months between 0 and 12),
  joined_on         date not null,
  join_reason       text not null,
  left_on           date,
  leave_reason      text,
  erased_at         timestamptz,
  erased_by         text,
  released          boolean not null default false,
  check ((education is null) <> (school_stage is null)),
  check ((left_on is null) = (leave_reason is null)),
  check (left_on >= joined_on),
  check ((erased_at is null) = (erased_by is null))
);
create index member_by_household on member (household_id);
create index member_by_name on member (name collate "C", division);
-- nobody is a member of two households at once
create unique index member_present on member (national_id_index) where left_on is null and not released;
-- a household has one head
create unique index member_head on member (household_id) where relation_to_head = 'HEAD' and left_on is null;
-- who left and was not erased yet, for the retention
create index member_departed on member (left_on) where left_on is not null and erased_at is null;
alter table member enable row level security;
create policy member_seen on member
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

-- Where a step came from, and which one it takes back; its reason is sealed under the household's key. The history that officers
-- answer for is written once, by the application and by the owner: what was wrong in it is reversed by a step of its own.
create table household_step (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  machine      text not null,
  from_state   text,
  to_state     text not null,
  detail       text,
  occurred_on  date not null,
  actor        text not null,
  reason       text,
  recorded_at  timestamptz not null,
  origin       text not null check (origin in ('LIVE', 'HISTORY')),
  reverses     uuid unique references household_step
);
create index household_step_by_household on household_step (household_id, id);
create trigger household_step_is_final before update or delete on household_step
  for each row execute function append_only();
create trigger household_steps_are_final before truncate on household_step
  for each statement execute function append_only();
alter table household_step enable row level security;
create policy household_step_seen on household_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

-- The same person, and the same number in a county, are refused wherever they stand. These functions are the owner's, so that
-- the floor does not hide a collision until an insert fails on it; they tell that there is one, and the service says where only
-- to those who may see the place.
create function people_registered(ids text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select m.national_id_index from member m
    where m.national_id_index = any(ids) and m.left_on is null and not m.released;
  end;

create function numbers_registered(counties text[], numbers text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select left(h.division, 6) || ' ' || h.number from household h
    where (left(h.division, 6), h.number) in (select * from unnest(counties, numbers));
  end;

/* Corrections */

-- What a household says is wrong in its file, and what the office answers. Both are free text about people: sealed, under
-- a key of the correction's own.
create table correction (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  field        text,
  subject      uuid not null,
  statement    text not null,
  state        text not null,
  -- the household, where somebody else asked for it
  on_behalf_of uuid,
  asked_by     text not null,
  asked_at     timestamptz not null,
  accepted     boolean,
  answer       text,
  decided_by   text,
  decided_at   timestamptz,
  check (on_behalf_of = household_id),
  check ((state = 'DECIDED') = (decided_at is not null)),
  check ((decided_at is null) = (accepted is null))
);
create index correction_by_household on correction (household_id, id);
create index correction_by_division on correction (state, division, id);
alter table correction enable row level security;
create policy correction_seen on correction for select
  using (in_scope(division) or is_own(household_id));
create policy correction_asked on correction for insert
  with check (in_scope(division) or is_own(household_id));
-- the office decides, never the household itself
create policy correction_decided on correction for update using (in_scope(division));

/* Stations and information managers */

create table station (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  name             text not null,
  kind             text not null,
  division         text collate "C" not null references division,
  parent_id        uuid references station,
  -- null: before anybody wrote it down
  opened_on        date,
  opened_by        text not null,
  recorded_at      timestamptz not null,
  unique (client, opened_by, client_reference)
);
create index station_by_division on station (division, id);
alter table station enable row level security;
create policy station_seen on station using (in_scope(division));

create table manager (
  id               uuid primary key,
  version          bigint not null,
  client           text not null,
  client_reference text,
  name             text not null,
  phone            text,
  phone_index      text,
  station_id       uuid not null references station,
  -- of the station
  division         text collate "C" not null,
  -- what the manager is responsible for, of any level
  divisions        text[] not null check (cardinality(divisions) > 0),
  state            text not null,
  applied_on       date not null,
  applied_by       text not null,
  admitted_on      date check (admitted_on >= applied_on),
  admitted_by      text,
  recorded_at      timestamptz not null,
  phone_subject    uuid,
  check ((state = 'APPLIED') = (admitted_on is null)),
  unique (client, applied_by, client_reference)
);
create index manager_by_division on manager (division, id);
alter table manager enable row level security;
create policy manager_seen on manager using (in_scope(division));

/* Rosters */

create table roster (
  id                   uuid primary key,
  version              bigint not null,
  state                text not null,
  file_name            text not null,
  file_sha256          text not null,
  -- the smallest one that holds all its villages
  division             text collate "C" not null,
  occurred_on          date not null,
  client               text not null,
  uploaded_by          text not null,
  uploaded_at          timestamptz not null,
  reviewed_by          text,
  reviewed_at          timestamptz,
  decided_by           text,
  decided_at           timestamptz,
  refusal_reason       text,
  rows                 integer not null,
  households           integer not null,
  refused_households   integer not null,
  errors               integer not null,
  households_created   integer not null default 0,
  households_updated   integer not null default 0,
  households_unchanged integer not null default 0,
  members_created      integer not null default 0,
  members_updated      integer not null default 0,
  -- whose key seals the reason
  reason_subject       uuid,
  -- sheets of the workbook that were passed over
  hidden_sheets        text[] not null default '{}'
);
-- The same file for the same day is the same roster for whoever may see it; one that was refused may come again. Two offices that
-- may not see each other's may bring the same bytes, such as a template that nobody has filled in.
create unique index roster_file on roster (file_sha256, occurred_on, division) where state <> 'REFUSED';
create index roster_by_division on roster (division, id);
-- what the retention asks for: rosters that nobody decided
create index roster_undecided on roster (uploaded_at) where state in ('VALIDATED', 'IN_REVIEW');
alter table roster enable row level security;
create policy roster_seen on roster using (in_scope(division));

-- Errors are as visible as their roster. They come in by INSERT: PostgreSQL refuses COPY on a table with policies.
create table roster_error (
  id          uuid primary key default uuidv7(),
  roster_id   uuid not null references roster,
  sheet       text not null,
  sheet_row   integer not null,
  column_name text not null,
  -- masked where the column is personal
  value       text,
  rule        text not null,
  detail      text not null
);
create index roster_error_by_roster on roster_error (roster_id, id);
alter table roster_error enable row level security;
create policy roster_error_seen on roster_error
  using (exists (select from roster r where r.id = roster_id))
  with check (exists (select from roster r where r.id = roster_id));

-- What a file says, between upload and decision; nothing stays here afterwards. What it says of people is sealed before it is
-- staged. No foreign key: a hundred thousand rows come in by COPY, in the transaction that writes the roster. For the same reason
-- these three have no policies; they are reached through their roster alone.
create table roster_row (
  roster_id         uuid not null,
  line              integer not null,
  sheet             text not null,
  sheet_row         integer not null,
  broken            boolean not null,
  place             integer,
  household_number  text,
  person_number     text,
  name              text,
  national_id       text,
  sex               text,
  relation_to_head  text,
  household_size    integer,
  ethnic_group      text,
  education         text,
  school_stage      text,
  health            text,
  labour            text,
  work_place        text,
  work_months       integer,
  household_type    text,
  main_cause        text,
  other_causes      text[],
  identified_on     date,
  exited_year       integer,
  unsafe_housing    boolean,
  safe_water        boolean,
  income_per_head   numeric(18, 2),
  phone             text,
  person            uuid,
  person_key        text,
  national_id_index text,
  national_id_mask  text,
  phone_subject     uuid,
  phone_key         text,
  phone_index       text,
  primary key (roster_id, line)
);

create table roster_place (
  roster_id uuid not null,
  place     integer not null,
  written   text not null,
  -- the village, where exactly one was found
  division  text collate "C",
  found     integer not null,
  primary key (roster_id, place)
);

create table roster_household (
  roster_id      uuid not null,
  number         text not null,
  division       text collate "C",
  household_id   uuid not null default uuidv7(),
  known          boolean not null default false,
  changed        boolean not null default false,
  refused        boolean not null,
  broken_rows    boolean not null,
  villages       integer not null,
  first_line     integer not null,
  head_line      integer,
  members        integer not null,
  heads          integer not null,
  spouses        integer not null,
  head_id        text,
  spouse_id      text,
  head_sex       text,
  spouse_sex     text,
  least_size     integer,
  greatest_size  integer,
  primary key (roster_id, number)
);

-- Beside numbers_registered: what and who of a roster is registered anywhere.
create function roster_numbers_registered(roster uuid) returns table (number text, household_id uuid, division text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select h.number, k.id, k.division
    from roster_household h
    join household k on left(k.division, 6) = left(h.division, 6) and k.number = h.number
    where h.roster_id = roster;
  end;

create function roster_people_registered(roster uuid)
  returns table (line integer, county text, number text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select r.line, left(k.division, 6), k.number
    from roster_row r
    join member m on m.national_id_index = r.national_id_index and m.left_on is null and not m.released
    join household k on k.id = m.household_id
    where r.roster_id = roster;
  end;

/* Benefits */

-- One line for a household, an event and a measure: measures are never added to each other, and an event that comes twice finds
-- its lines there. An act of help (act_id) may be told by several events; the list has it once.
create table benefit (
  id           uuid primary key,
  household_id uuid not null,
  division     text collate "C" not null,
  event_id     uuid not null,
  source       text not null,
  measure      text not null,
  amount       numeric(18, 2),
  quantity     bigint,
  unit         text,
  occurred_on  date not null,
  heard_at     timestamptz not null,
  act_id       uuid,
  check ((amount is null) <> (quantity is null)),
  unique (event_id, household_id, measure)
);
create index benefit_by_household on benefit (household_id, occurred_on, id);
create trigger benefit_is_append_only before update or delete or truncate on benefit
  for each statement execute function append_only();
alter table benefit enable row level security;
create policy benefit_seen on benefit
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

-- The benefit ledger, from what the other services tell. A line that stands keeps its id and the time at which it was heard
-- of. A difference does not say which household.
insert into rebuilt_table (source, name, way, key, compared, shown, carried) values
  ('topics', 'consumed', 'SWAP', '{}', '{}', '{}', '{}'),
  ('topics', 'benefit', 'SWAP', '{event_id, household_id, measure}',
    '{division, act_id, source, amount, quantity, unit, occurred_on}', '{event_id, measure}', '{id, heard_at}');

/* Closed periods */

-- Who closed and reopened a county's days, when and why; written once.
create table period_step (
  id          uuid primary key,
  period_id   uuid not null references closed_period,
  division    text collate "C" not null,
  kind        text not null check (kind in ('CLOSED', 'REOPENED')),
  reason      text not null,
  actor       text not null,
  recorded_at timestamptz not null
);
create index period_step_by_period on period_step (period_id, recorded_at, id);
create trigger period_step_is_append_only before update or delete or truncate on period_step
  for each statement execute function append_only();
alter table period_step enable row level security;
create policy period_step_seen on period_step using (in_scope(division));

/* Who may do what */

do $$
declare
  app text := current_database() || '_app';
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on period_step, benefit, household_step from %I', app);
    -- the planner must know of a hundred thousand rows that have just come in; the service says so by ANALYZE
    execute format('grant maintain on roster_row, roster_household, household, member to %I', app);
  end if;
end $$;
