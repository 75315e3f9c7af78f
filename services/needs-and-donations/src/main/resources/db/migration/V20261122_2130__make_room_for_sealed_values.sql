-- An index is hexadecimal; nothing has been written there yet.
alter table helper
  alter column phone_index type text using encode(phone_index, 'hex'),
  alter column national_id_index type text using encode(national_id_index, 'hex');

-- What is left of a helper that was erased has no name; and of a household whose key was destroyed, a need no reason.
alter table helper alter column name drop not null;
alter table helper add column erased_on date;
alter table need alter column reason drop not null;

-- what a helper gave is found by the helper, for its copy and for its own lists
create index contribution_by_helper on contribution (helper_id, id) where helper_id is not null;
create index aid_record_by_helper on aid_record (helper_id, id) where helper_id is not null;
