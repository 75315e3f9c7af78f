-- Which policies end soon: few of all that were ever bought, of a county's found without those of the others. No release has been made, so
-- that nobody writes while it is made.
create index insurance_policy_by_end on insurance_policy (until_on, division, id) where reverses is null;
