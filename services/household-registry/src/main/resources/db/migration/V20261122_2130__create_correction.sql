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
