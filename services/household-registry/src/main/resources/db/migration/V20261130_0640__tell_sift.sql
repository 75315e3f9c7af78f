-- What was told of findings last, by village and rule. Between two runs people waive and withdraw: a run tells how many there are now
-- less how many there were said to be, so that a stock made of what was told is what is there.
create table sift_told (
  division text collate "C" not null,
  rule     text collate "C" not null,
  open     integer not null,
  waived   integer not null,
  primary key (division, rule)
);
alter table sift_told enable row level security;
create policy sift_told_seen on sift_told using (in_scope(division)) with check (in_scope(division));
