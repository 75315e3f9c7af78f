-- Codes and names only; the registry owns the divisions. Loaded by COPY on first start.
create table division (
  code text collate "C" primary key,
  name text not null
);
-- the divisions of a level inside another: a length and a prefix
create index division_by_level on division (length(code), code);
