-- What a provider says of a day, line by line, as one account brings it in and another confirms it.
create table payment_statement (
  id                uuid primary key,
  division          text collate "C" not null,
  client            text not null,
  provider          text not null,
  day               date not null,
  entered_by        text not null,
  entered_account   text not null,
  entered_at        timestamptz not null,
  confirmed_by      text,
  confirmed_account text,
  confirmed_at      timestamptz,
  version           bigint not null,
  constraint statement_seen_by_two check (confirmed_account <> entered_account),
  check ((confirmed_at is null) = (confirmed_account is null) and (confirmed_at is null) = (confirmed_by is null))
);
create index payment_statement_by_division on payment_statement (division, id);

create table payment_statement_line (
  statement_id    uuid not null references payment_statement (id),
  no              integer not null,
  division        text collate "C" not null,
  reference       text not null,
  transaction_id  text,
  amount          numeric(18, 2) not null check (amount > 0),
  direction       text not null check (direction in ('IN', 'OUT')),
  paid_on         date not null,
  result          text not null check (result in ('MATCHED', 'MISSING', 'SURPLUS', 'DIFFERENT')),
  payment_id      uuid references payment (id),
  outcome         text check (outcome in ('LEAVE', 'FAIL')),
  reason          text,
  decided_by      text,
  decided_at      timestamptz,
  primary key (statement_id, no),
  check ((outcome is null) = (reason is null) and (outcome is null) = (decided_by is null)),
  check (outcome is null or result <> 'MATCHED')
);
create index payment_statement_line_of_payment on payment_statement_line (payment_id);

alter table payment_statement enable row level security;
create policy payment_statement_seen on payment_statement using (in_scope(division));
alter table payment_statement_line enable row level security;
create policy payment_statement_line_seen on payment_statement_line using (in_scope(division));

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke delete, truncate on payment_statement, payment_statement_line from %I', current_database() || '_app');
  end if;
end $$;
