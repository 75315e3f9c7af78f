-- What is left of each caller's calls, for all instances of the service. One row an operation and caller, which stays.
-- No policies: it holds counters and no record of anybody, and is written outside of any caller's scope.
create table quota (
  id    text primary key,
  state bytea
);
