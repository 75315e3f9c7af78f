-- Refuses all that is written with it, where something is not as it must be: writes that ask nothing before tell so that
-- there is an answer to be asked for. Gives true, so that it can stand in any query.
create function required(held boolean) returns boolean language plpgsql immutable parallel safe as $$
begin
  if held is not true then
    raise exception 'what is written does not fit' using errcode = 'BF001';
  end if;
  return true;
end $$;
