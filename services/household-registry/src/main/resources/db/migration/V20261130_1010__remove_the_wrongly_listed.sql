-- A household that should never have been on the poverty register is taken off it. What its file said of the register before is
-- kept with the step, which is written once, so that a removal that was wrong gives it back; a step that only follows from another
-- points at that one.
alter table household_step
  add column identified_before date,
  add column exited_before integer,
  add column follows uuid references household_step;

-- Who was taken off the register is not on it.
insert into sift_rule (id, version, severity, scope, message_en, message_zh, condition, in_force_from)
values ('R-INCOME-NONE', 2, 'WARNING', 'HOUSEHOLD', 'On the poverty register or watched, and no income of last year is recorded',
  '建档立卡户或监测户未登记上年度收入',
  $$select h.id, cast(null as uuid) from household h
    where {reached} and (h.poverty_state not in ('NONE', 'REMOVED') or h.monitoring_state = 'MONITORED')
      and not exists (select from income_year i where i.household_id = h.id and i.year = :lastYear)$$,
  date '2026-11-30');
