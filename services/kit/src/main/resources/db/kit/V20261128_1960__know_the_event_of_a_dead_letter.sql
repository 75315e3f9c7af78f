-- An outbox that is told again brings the same event at another place of its topic. What was decided of it holds for the
-- event, wherever it comes again. Null where the record does not say which event it is.
alter table dead_letter add column event_id uuid;
update dead_letter d set event_id = said.id::uuid
from (
  select l.id as letter, convert_from(decode(h ->> 'value', 'base64'), 'UTF8') as id
  from dead_letter l, jsonb_array_elements(l.headers) h
  where h ->> 'name' = 'ce_id' and h ->> 'value' is not null
    and convert_from(decode(h ->> 'value', 'base64'), 'SQL_ASCII')
        ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$') said
where said.letter = d.id;
create index dead_letter_by_event on dead_letter (event_id) where event_id is not null;
