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
  changed_tx       xid8 not null default pg_current_xact_id(),
  unique (client, client_reference),
  check ((closed_on is not null) = (state in ('REALISED', 'TAKEN_DOWN')))
);
create index wish_by_division on wish (division, id);
create index wish_by_state_and_division on wish (state, division, id);
create index wish_by_household on wish (household_id) where household_id is not null;
create index wish_by_maker on wish (maker_id);
create index wish_by_change on wish (changed_tx, id);

create function note_changing_transaction() returns trigger language plpgsql as $$
begin
  new.changed_tx := pg_current_xact_id();
  return new;
end $$;
create trigger wish_changed before update on wish for each row execute function note_changing_transaction();

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
  unique (client, client_reference),
  check ((ended_on is null) = (state = 'CLAIMED')),
  check (due_on >= claimed_on and ended_on >= claimed_on)
);
-- One claim holds a wish, whatever the service does; a realised one holds it for ever.
create unique index wish_claim_that_holds on wish_claim (wish_id) where state in ('CLAIMED', 'REALISED');
create index wish_claim_by_wish on wish_claim (wish_id, id);
create index wish_claim_by_helper on wish_claim (helper_id, id);
create index wish_claim_by_division on wish_claim (division, id);
create index wish_claim_by_due_day on wish_claim (due_on, id) where state = 'CLAIMED';

-- Staff brings wishes in; everybody else sees what is published and not taken down, and changes its state alone.
alter table wish enable row level security;
create policy wish_seen on wish for select
  using (in_scope(division) or (sees_published() and published_on is not null and state <> 'TAKEN_DOWN'));
create policy wish_brought_in on wish for insert with check (in_scope(division));
create policy wish_changed on wish for update
  using (in_scope(division) or (sees_published() and published_on is not null and state <> 'TAKEN_DOWN'));

alter table wish_claim enable row level security;
create policy wish_claim_seen on wish_claim for select
  using (in_scope(division) or is_own(helper_id) or is_from(client));
create policy wish_claim_made on wish_claim for insert
  with check (in_scope(division) or ((is_own(helper_id) or is_from(client)) and state = 'CLAIMED'));
create policy wish_claim_ended on wish_claim for update
  using (in_scope(division) or is_own(helper_id) or is_from(client));

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

create trigger wish_claim_public_changes before update on wish_claim for each row
  when (sees_published()
        and (old.id, old.client, old.client_reference, old.actor, old.recorded_at, old.wish_id, old.helper_id,
             old.division, old.claimed_on, old.due_on)
          is distinct from
            (new.id, new.client, new.client_reference, new.actor, new.recorded_at, new.wish_id, new.helper_id,
             new.division, new.claimed_on, new.due_on))
  execute function public_changes_nothing_else();
