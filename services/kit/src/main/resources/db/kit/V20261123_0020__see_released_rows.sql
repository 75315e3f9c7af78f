-- whether whoever calls sees what was released to everybody, known or not, and nothing else
create function sees_released() returns boolean language sql stable parallel safe
  return coalesce(current_setting('bangfu.open', true), '') = 'released';
