-- Tags (标签) of households and of their members: of which kinds there are, and what became of each.

-- The nation's kinds come with a release. A county adds its own, whose codes begin with its division; they are no secret.
create table tag_kind (
  code          text collate "C" primary key,
  owner         text collate "C" not null,
  scope         text not null check (scope in ('HOUSEHOLD', 'PERSON')),
  name_zh       text not null,
  name_en       text not null,
  in_force_from date not null,
  recorded_at   timestamptz not null default now(),
  recorded_by   text not null,
  check (owner = 'CN' or code like owner || '-%')
);
alter table tag_kind enable row level security;
create policy tag_kind_read on tag_kind for select using (true);
create policy tag_kind_defined on tag_kind for insert with check (in_scope(owner) and owner <> 'CN');

insert into tag_kind (code, owner, scope, name_zh, name_en, in_force_from, recorded_by)
select code, 'CN', scope, name_zh, name_en, date '2000-01-01', 'release'
from (values
  ('SEVERE_DISABILITY', 'PERSON', '重残', 'Severely disabled'),
  ('SEVERE_ILLNESS', 'PERSON', '重病', 'Severely ill'),
  ('CHRONIC_ILLNESS', 'PERSON', '慢病', 'Chronically ill'),
  ('COMPARING', 'HOUSEHOLD', '攀比', 'Compares what others get with what it gets'),
  ('MARGINAL', 'HOUSEHOLD', '边缘', 'At the edge of poverty, off the register'),
  ('KEY_HOUSEHOLD', 'HOUSEHOLD', '重点户', 'Key household, with a main helper and a liaison')
) as kinds (code, scope, name_zh, name_en);

-- A tag is what its steps say: set by the first, whose id it has, then ended or taken back. The last one counts. A reason is sealed
-- under the key of the member, or else of the household.
create table tag_step (
  id           uuid primary key,
  tag_id       uuid not null references tag_step,
  household_id uuid not null references household,
  member_id    uuid references member,
  division     text collate "C" not null,
  kind         text collate "C" not null references tag_kind,
  from_state   text check (from_state in ('SET', 'ENDED')),
  to_state     text not null check (to_state in ('SET', 'ENDED', 'REVERSED')),
  reversal     boolean not null,
  occurred_on  date not null,
  reason       text,
  actor        text not null,
  recorded_at  timestamptz not null,
  check ((from_state is null) = (id = tag_id)),
  check (from_state is not null or to_state = 'SET')
);
create index tag_step_by_household on tag_step (household_id, id);
create index tag_step_by_tag on tag_step (tag_id, id);
create index tag_step_set on tag_step (division, id) where from_state is null;
create index tag_step_set_by_kind on tag_step (kind, division, id) where from_state is null;
alter table tag_step enable row level security;
create policy tag_step_seen on tag_step
  using (in_scope(division) or is_own(household_id)) with check (in_scope(division));

do $$
declare
  t text;
begin
  foreach t in array array['tag_kind', 'tag_step'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
