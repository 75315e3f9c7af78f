-- What a giver wanted binds the use. The village of a gift to a village is kept by itself: the division says where the
-- gift counts, and that stays when the gift is meant for something else later.
alter table donation add column village text collate "C";
update donation set village = division where designation = 'VILLAGE';
alter table donation add constraint donation_names_what_it_is_for check (
  (designation = 'NEED') = (need_id is not null)
  and (designation = 'HOUSEHOLD') = (household_id is not null)
  and (designation = 'VILLAGE') = (village is not null));

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

alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check check (kind in
  ('DONATION_RECEIVED', 'DONATION_USED', 'DONATION_USE_REVERSED', 'DONATION_REDESIGNATED', 'DONATION_REFUNDED',
   'CONTRIBUTION_RECEIVED', 'CONTRIBUTION_REFUNDED', 'CAMPAIGN_DISBURSED', 'CAMPAIGN_DISBURSEMENT_REVERSED'));
