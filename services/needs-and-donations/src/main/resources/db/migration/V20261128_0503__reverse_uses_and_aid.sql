-- A use of a donation, and an aid record, can be taken back: by a row of its own, with the day and the reason, once.
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
alter table donation_use_reversal enable row level security;
create policy donation_use_reversal_seen on donation_use_reversal for select
  using (in_scope(division)
         or (sees_published() and exists (select from donation d where d.id = donation_id)));
create policy donation_use_reversal_made on donation_use_reversal for insert with check (in_scope(division));

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
alter table aid_reversal enable row level security;
create policy aid_reversal_seen on aid_reversal
  using (in_scope(division) or is_own(household_id) or is_own(helper_id)) with check (in_scope(division));

-- The claim or the gift that the aid is: told twice, it stands once in the household's benefit ledger.
alter table aid_record add column claim_id uuid references claim (id);
alter table aid_record add column donation_id uuid references donation (id);
alter table aid_record add constraint aid_is_of_one_act check (claim_id is null or donation_id is null);

create trigger donation_use_reversal_is_written_once before update or delete or truncate on donation_use_reversal
  for each statement execute function written_once();
create trigger aid_reversal_is_written_once before update or delete or truncate on aid_reversal
  for each statement execute function written_once();
do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on donation_use_reversal, aid_reversal from %I',
      current_database() || '_app');
  end if;
end $$;

-- Uses of before were told to nobody; the household's benefit ledger counts uses from now on, and these too.
insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division)
select gen_random_uuid(), 'donation', u.donation_id::text, 'org.bangfu.donation.used.v1',
  json_build_object('useId', u.id, 'donationId', u.donation_id, 'actId', u.donation_id, 'channel', d.channel,
    'amount', u.amount::text, 'division', u.division, 'householdId', u.household_id,
    'occurredOn', u.used_on)::text,
  d.version, u.division
from donation_use u join donation d on d.id = u.donation_id
order by u.id;
