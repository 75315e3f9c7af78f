-- Row-level security as the floor under what the service asks for itself: staff sees the rows of its divisions, a person
-- its own, a partner website what it brought in, and those who are no staff what is published. The owner migrates and is
-- not bound; the application owns nothing and is. A policy that writes for those who are no staff is as narrow as the one
-- that reads, and what they may change of a published row is said by a trigger.

-- What a policy asks must stand in the row itself: a look at the parent for each row would be paid by every bulk.
alter table claim add column household_id uuid;
update claim set household_id = n.household_id from need n where n.id = claim.need_id;
alter table claim alter column household_id set not null;
create index claim_by_household on claim (household_id, id);
create index donation_by_helper on donation (helper_id, division, id);

-- The public knows a need's township and not its village; its lists are in that order, so that a cursor tells no more.
alter table need add column township text collate "C" generated always as (left(division, 9)) stored;
create index need_by_township on need (township, id);

-- Whose books a line stands in: its entry's division's, not that of the beneficiary it counts for, because only whole
-- entries balance.
alter table posting add column book text collate "C";
alter table posting disable trigger posting_is_append_only;
update posting set book = e.division from journal_entry e where e.id = posting.entry_id;
alter table posting enable trigger posting_is_append_only;
alter table posting alter column book set not null;
drop index posting_by_account;
create index posting_by_book on posting (book, account) include (debit, credit);

-- Both see the whole books, whoever writes: a giver may enter a gift and may not read it there.
create or replace function posting_belongs_to_new_entry() returns trigger language plpgsql
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
alter function journal_entry_balances() security definer set search_path = pg_catalog, public, pg_temp;

-- Ids and places of households, without a name: whoever acts or gives for one says which.
alter table household enable row level security;
create policy household_looked_up on household for select
  using (in_scope(division) or is_own(id) or sees_published());
create policy household_learned on household using (in_scope(division));

-- Ids and places of work, without a name: staff names who has published a need, and a station may lie above its villages.
alter table manager enable row level security;
create policy manager_looked_up on manager for select
  using (coalesce(current_setting('bangfu.end', true), '') <> '');
create policy manager_learned on manager using (in_scope(division));

alter table helper enable row level security;
create policy helper_seen on helper
  using (in_scope(division) or is_own(id) or is_from(client));

alter table need enable row level security;
create policy need_seen on need for select
  using (in_scope(division) or is_own(household_id) or is_from(client)
         or (sees_published() and published_on is not null));
create policy need_brought_in on need for insert
  with check (in_scope(division)
              or ((is_own(household_id) or is_from(client)) and published_on is null and state = 'SUBMITTED'));
create policy need_changed on need for update
  using (in_scope(division) or is_own(household_id) or is_from(client)
         or (sees_published() and published_on is not null));

alter table claim enable row level security;
create policy claim_seen on claim
  using (in_scope(division) or is_own(helper_id) or is_from(client) or is_own(household_id))
  with check (in_scope(division) or is_own(helper_id) or is_from(client) or is_own(household_id));

alter table donation enable row level security;
create policy donation_seen on donation for select
  using (in_scope(division) or is_own(helper_id) or is_from(client));
create policy donation_received on donation for insert
  with check (in_scope(division) or ((is_own(helper_id) or is_from(client)) and channel = 'ONLINE'));
create policy donation_spent on donation for update using (in_scope(division));

alter table donation_use enable row level security;
create policy donation_use_seen on donation_use for select
  using (in_scope(division)
         or (sees_published() and exists (select from donation d where d.id = donation_id)));
create policy donation_use_made on donation_use for insert with check (in_scope(division));

alter table campaign enable row level security;
create policy campaign_seen on campaign for select using (in_scope(division) or sees_published());
create policy campaign_published on campaign for insert with check (in_scope(division));
create policy campaign_raised on campaign for update using (in_scope(division) or sees_published());

alter table contribution enable row level security;
create policy contribution_seen on contribution
  using (in_scope(division) or is_own(helper_id) or is_from(client));

alter table journal_entry enable row level security;
create policy journal_entry_read on journal_entry for select using (in_scope(division));
create policy journal_entry_written on journal_entry for insert
  with check (in_scope(division)
              or (sees_published() and kind in ('DONATION_RECEIVED', 'CONTRIBUTION_RECEIVED')));

alter table posting enable row level security;
create policy posting_read on posting for select using (in_scope(book));
create policy posting_written on posting for insert with check (in_scope(book) or sees_published());

alter table aid_record enable row level security;
create policy aid_record_seen on aid_record
  using (in_scope(division) or is_own(household_id) or is_own(helper_id)) with check (in_scope(division));

-- account has none: the list of accounts is the same for everybody. outbox, inbox and idempotency_key have none: they
-- are the kit's, written by every caller and answered to none but the account whose key it is.

create function public_changes_nothing_else() returns trigger language plpgsql as $$
begin
  raise exception 'a caller who is no staff changes no more of % than its steps do', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger need_public_changes before update on need for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.household_id,
             old.on_behalf_of, old.division, old.category, old.measure, old.asked, old.unit, old.item, old.reason,
             old.submitted_on, old.published_on, old.published_by)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.household_id,
             new.on_behalf_of, new.division, new.category, new.measure, new.asked, new.unit, new.item, new.reason,
             new.submitted_on, new.published_on, new.published_by))
  execute function public_changes_nothing_else();

create trigger campaign_public_changes before update on campaign for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.title,
             old.division, old.target, old.deadline_on, old.organisation, old.permit_number, old.published_on)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.title,
             new.division, new.target, new.deadline_on, new.organisation, new.permit_number, new.published_on))
  execute function public_changes_nothing_else();

create trigger claim_public_changes before update on claim for each row
  when (sees_published()
        and (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.need_id, old.helper_id,
             old.division, old.measure, old.taken, old.claimed_on, old.household_id)
          is distinct from
            (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.need_id, new.helper_id,
             new.division, new.measure, new.taken, new.claimed_on, new.household_id))
  execute function public_changes_nothing_else();
