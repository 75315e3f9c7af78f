-- What households are insured by against falling back into poverty (防贫保险), and what was paid out. Of a kind a household has one policy on
-- a day. Written once; what was wrong is taken back by a row that points at it, with a reason that is sealed under the household's key.
create table insurance_policy (
  id           uuid primary key,
  household_id uuid not null references household,
  division     text collate "C" not null,
  kind         text not null check (kind in ('RELAPSE', 'MEDICAL', 'ACCIDENT', 'FARMING', 'HOUSING', 'OTHER')),
  insurer      text not null,
  payer        text not null check (payer in ('GOVERNMENT', 'SOCIETY', 'HOUSEHOLD', 'SHARED')),
  premium      numeric(18, 2) not null check (premium >= 0),
  -- members of the household when it was bought
  people       integer not null check (people > 0),
  from_on      date not null,
  -- the last day
  until_on     date not null,
  -- the day on which it was bought, or from which it counts no longer
  occurred_on  date not null,
  reason       text,
  actor        text not null,
  recorded_at  timestamptz not null,
  reverses     uuid unique references insurance_policy,
  check (from_on <= until_on)
);
create index insurance_policy_by_household on insurance_policy (household_id, id);

create table insurance_claim (
  id           uuid primary key,
  policy_id    uuid not null references insurance_policy,
  household_id uuid not null references household,
  division     text collate "C" not null,
  amount       numeric(18, 2) not null check (amount > 0),
  -- the day on which it was paid out, or taken back
  occurred_on  date not null,
  reason       text,
  actor        text not null,
  recorded_at  timestamptz not null,
  reverses     uuid unique references insurance_claim
);
create index insurance_claim_by_household on insurance_claim (household_id, id);

do $$
declare
  t text;
begin
  foreach t in array array['insurance_policy', 'insurance_claim'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    perform go_with_household(t::regclass);
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (in_scope(division) or is_own(household_id)) with check (in_scope(division))',
      t || '_seen', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
