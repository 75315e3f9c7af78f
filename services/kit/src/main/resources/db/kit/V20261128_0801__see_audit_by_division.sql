-- An auditor reads what concerns its divisions: that of the record where it has one, and otherwise that in which
-- who looked acts. Entries from before have none, and are for auditors of the nation.
alter table audit_entry add column division text collate "C";
create index audit_entry_by_division on audit_entry (division, looked_at, id);
