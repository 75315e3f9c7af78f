-- One service's database, as ./bangfu and the cluster make it: the owner migrates, the application works and owns nothing, the
-- relay reads the log. Called by databases.sql with the name in :service and the three passwords.
create role :"service_owner" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role :"service_app" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create database :"service" owner :"service_owner";
revoke all on database :"service" from public;
grant connect on database :"service" to :"service_app";
\connect :"service"
set log_min_error_statement = 'panic';
alter schema public owner to :"service_owner";
revoke all on schema public from public;
grant usage on schema public to :"service_app";
alter default privileges for role :"service_owner" grant select, insert, update, delete on tables to :"service_app";
alter default privileges for role :"service_owner" grant usage on sequences to :"service_app";
\if :has_relay
create role :"service_relay" login nosuperuser nocreatedb nocreaterole replication nobypassrls password :'relay_password';
grant connect on database :"service" to :"service_relay";
grant usage on schema public to :"service_relay";
\endif
\connect postgres
set log_min_error_statement = 'panic';
