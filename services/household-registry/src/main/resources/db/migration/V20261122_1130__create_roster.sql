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
  members_updated      integer not null default 0
);
-- the same file for the same day is the same roster; one that was refused may come again
create unique index roster_file on roster (file_sha256, occurred_on) where state <> 'REFUSED';
create index roster_by_division on roster (division, id);

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

-- What a file says, between upload and decision; nothing stays here afterwards. No foreign key: a hundred thousand
-- rows come in by COPY, in the transaction that writes the roster.
create table roster_row (
  roster_id        uuid not null,
  line             integer not null,
  sheet            text not null,
  sheet_row        integer not null,
  broken           boolean not null,
  place            integer,
  household_number text,
  person_number    text,
  name             text,
  national_id      text,
  sex              text,
  relation_to_head text,
  household_size   integer,
  ethnic_group     text,
  education        text,
  school_stage     text,
  health           text,
  labour           text,
  work_place       text,
  work_months      integer,
  household_type   text,
  main_cause       text,
  other_causes     text[],
  identified_on    date,
  exited_year      integer,
  unsafe_housing   boolean,
  safe_water       boolean,
  income_per_head  numeric(18, 2),
  phone            text,
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

-- The planner must know of a hundred thousand rows that have just come in; the service says so by ANALYZE.
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format(
      'grant maintain on roster_row, roster_household, household, member to %I', current_database() || '_app');
  end if;
end $$;
