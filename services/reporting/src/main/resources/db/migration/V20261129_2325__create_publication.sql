-- Figures as they were published: all sums to date of a division and of two levels below it, at one moment. Nothing that is recorded
-- later changes them, and nobody does: a correction is published under another name.
create table publication (
  id           uuid primary key,
  division     text collate "C" not null,
  name         text not null,
  as_of        date not null,
  mark         text not null,
  published_at timestamptz not null,
  published_by text not null,
  unique (division, as_of, name)
);
create table published_sum (
  publication uuid not null references publication,
  division    text collate "C" not null,
  indicator   text collate "C" not null,
  dimension   text collate "C" not null,
  value       numeric(30, 2) not null,
  -- the outside reading that stood for it
  outside     numeric(18, 2),
  primary key (publication, division, indicator, dimension)
);
alter table published_sum enable row level security;
create policy published_sum_seen on published_sum using (in_scope(division));
-- Whoever is inside a division is told that it published; who published what is no secret.
alter table publication enable row level security;
create policy publication_read on publication for select using (true);
create policy publication_made on publication for insert with check (in_scope(division));

create trigger publication_is_append_only before update or delete or truncate on publication
  for each statement execute function append_only();
create trigger published_sum_is_append_only before update or delete or truncate on published_sum
  for each statement execute function append_only();
