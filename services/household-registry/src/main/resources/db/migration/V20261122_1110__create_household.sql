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
  check ((monitoring_state = 'MONITORED') = (monitoring_class is not null)),
  unique (client, client_reference)
);
-- counties hand out their numbers themselves
create unique index household_number on household (left(division, 6), number);
create index household_by_division on household (division, id);

create table member (
  id                uuid primary key,
  household_id      uuid not null references household,
  division          text collate "C" not null,
  position          integer not null,
  number            text,
  name              text not null,
  national_id       text not null,
  -- what an ID number is found by: the number itself until it is encrypted, then a keyed hash of it
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
  check ((education is null) <> (school_stage is null)),
  check ((left_on is null) = (leave_reason is null)),
  check (left_on >= joined_on)
);
create index member_by_household on member (household_id);
create index member_by_name on member (name collate "C", division);
-- nobody is a member of two households at once
create unique index member_present on member (national_id_index) where left_on is null;
-- a household has one head
create unique index member_head on member (household_id) where relation_to_head = 'HEAD' and left_on is null;

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
  recorded_at  timestamptz not null
);
create index household_step_by_household on household_step (household_id, id);
