-- An erased member stays as a row, for counts and history, and is nobody: no name, no number, no key, and an index that no
-- ID number gives.
alter table member
  add column erased_at timestamptz,
  add column erased_by text,
  add check ((erased_at is null) = (erased_by is null));

-- who left and was not erased yet, for the retention
create index member_departed on member (left_on) where left_on is not null and erased_at is null;
