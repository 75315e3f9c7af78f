-- People leave a household for one of their own (分户), which says from which one they came.
alter table household add column split_from uuid references household;
create index household_split on household (split_from) where split_from is not null;

-- who was in a village on a day that is past
create index household_move_by_origin on household_move (from_division, household_id);
