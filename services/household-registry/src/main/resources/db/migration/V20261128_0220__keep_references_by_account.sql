-- Many officers use one web client, and each counts from 1: a reference is unique for the account that gave it.
alter table household drop constraint household_client_client_reference_key,
  add unique (client, registered_by, client_reference);
alter table station drop constraint station_client_client_reference_key,
  add unique (client, opened_by, client_reference);
alter table manager drop constraint manager_client_client_reference_key,
  add unique (client, applied_by, client_reference);
