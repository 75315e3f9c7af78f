-- Who is insured, by village (防贫保险). No release has been made, so that nobody writes while it is made.
create index insurance_policy_by_division on insurance_policy (division, id) where reverses is null;
