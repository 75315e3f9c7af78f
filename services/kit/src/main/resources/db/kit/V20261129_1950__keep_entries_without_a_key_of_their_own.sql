-- Nothing asks for an entry by its id alone, and each look wrote an index for it; audit_entry_by_time has the same columns.
alter table audit_entry drop constraint audit_entry_pkey;
