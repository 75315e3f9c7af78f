-- Level and parent follow from the code, so that no row can contradict itself.
create table division (
  code        text collate "C" not null,
  name        text not null,
  level       text not null generated always as (
                case length(code)
                  when 12 then 'VILLAGE'
                  when 9 then 'TOWNSHIP'
                  when 6 then 'COUNTY'
                  when 4 then 'PREFECTURE'
                  else case when code = 'CN' then 'NATION' else 'PROVINCE' end
                end) stored,
  parent      text collate "C" generated always as (
                case length(code)
                  when 12 then left(code, 9)
                  when 9 then left(code, 6)
                  when 6 then left(code, 4)
                  when 4 then left(code, 2)
                  else case when code = 'CN' then null else 'CN' end
                end) stored,
  -- null: since before, and still
  valid_from  date,
  valid_to    date,
  -- the code that this one took the place of
  predecessor text collate "C"
);
