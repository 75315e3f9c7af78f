-- What the rows of other counties are made of.
create table bench.village as
  select n - 1 as n, code collate "C" as code from unnest(${villages}::text[]) with ordinality v (code, n);
create table bench.name as
  select n - 1 as n, name from unnest(${names}::text[]) with ordinality v (name, n);
analyze bench.village, bench.name;
-- A UUIDv7 of the millisecond i of the year 1970, the same one each time.
create function bench.grown_id(what text, i bigint) returns uuid language sql immutable parallel safe
  return overlay(
    overlay(md5('grown ' || what || ' ' || i::text) placing lpad(to_hex(i), 12, '0') || '7' from 1 for 13)
    placing '8' from 17 for 1)::uuid;
