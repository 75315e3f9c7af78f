-- asked, covered and done are yuan for FUNDS and a count otherwise; covered is what live and done claims take.
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
  reason              text not null,
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
  unique (client, client_reference),
  constraint need_not_over_claimed check (covered between 0 and asked),
  constraint need_done_within_claims check (done between 0 and covered),
  check (measure = 'FUNDS' or (asked = trunc(asked) and covered = trunc(covered) and done = trunc(done)))
);
create index need_by_division on need (division, id);
create index need_by_state_and_division on need (state, division, id);
create index need_by_household on need (household_id, division, id);
