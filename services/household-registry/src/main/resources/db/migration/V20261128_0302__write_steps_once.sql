-- The history that officers answer for is written once; what was wrong in it is reversed by a step of its own.
create function household_step_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'a step of a household is written once' using errcode = 'restrict_violation';
end $$;
create trigger household_step_is_final before update or delete on household_step
  for each row execute function household_step_is_final();
create trigger household_steps_are_final before truncate on household_step
  for each statement execute function household_step_is_final();
