-- What a transaction may touch, as the service says at its beginning (set_config, local to the transaction). A setting
-- that is missing or empty gives nothing. Each function is one expression, so that the planner sees through it.
create function in_scope(division text) returns boolean language sql stable parallel safe
  return division collate "C" >= current_setting('bangfu.first', true)
     and division collate "C" < current_setting('bangfu.end', true)
     and division ~ current_setting('bangfu.divisions', true);

create function is_own(owner uuid) returns boolean language sql stable parallel safe
  return owner = nullif(current_setting('bangfu.person', true), '')::uuid;

-- whether the partner website that calls brought the row in
create function is_from(origin text) returns boolean language sql stable parallel safe
  return origin = nullif(current_setting('bangfu.client', true), '');

-- whether the caller sees what is published to everybody
create function sees_published() returns boolean language sql stable parallel safe
  return coalesce(current_setting('bangfu.open', true), '') = 'on';
