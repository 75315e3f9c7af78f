-- Run once by the start script of PostgreSQL's image, when the volume is new; passwords come from its environment.
-- A refused statement must not leave a password in the server's log; said again after each \connect, which forgets it.
set log_min_error_statement = 'panic';
-- a relay connects to its own database alone
revoke connect on database postgres, template1 from public;

\set service household_registry
\set service_owner household_registry_owner
\set service_app household_registry_app
\set service_relay household_registry_relay
\getenv owner_password HOUSEHOLD_REGISTRY_OWNER_PASSWORD
\getenv app_password HOUSEHOLD_REGISTRY_APP_PASSWORD
\getenv relay_password HOUSEHOLD_REGISTRY_RELAY_PASSWORD
\set has_relay true
\i /etc/bangfu/database.sql

\set service needs_and_donations
\set service_owner needs_and_donations_owner
\set service_app needs_and_donations_app
\set service_relay needs_and_donations_relay
\getenv owner_password NEEDS_AND_DONATIONS_OWNER_PASSWORD
\getenv app_password NEEDS_AND_DONATIONS_APP_PASSWORD
\getenv relay_password NEEDS_AND_DONATIONS_RELAY_PASSWORD
\set has_relay true
\i /etc/bangfu/database.sql

\set service consumption_aid
\set service_owner consumption_aid_owner
\set service_app consumption_aid_app
\set service_relay consumption_aid_relay
\getenv owner_password CONSUMPTION_AID_OWNER_PASSWORD
\getenv app_password CONSUMPTION_AID_APP_PASSWORD
\getenv relay_password CONSUMPTION_AID_RELAY_PASSWORD
\set has_relay true
\i /etc/bangfu/database.sql

\set service reporting
\set service_owner reporting_owner
\set service_app reporting_app
\set service_relay reporting_relay
\getenv owner_password REPORTING_OWNER_PASSWORD
\getenv app_password REPORTING_APP_PASSWORD
-- it tells nothing
\set has_relay false
\i /etc/bangfu/database.sql

\getenv keycloak_password KEYCLOAK_PASSWORD
create role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
