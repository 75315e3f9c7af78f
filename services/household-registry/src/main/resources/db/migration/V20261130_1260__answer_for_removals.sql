-- Whether the county answers for a step that was not proved; an exit says so in its detail.
alter table household_step add column overridden boolean not null default false;

-- A change of the class of monitoring begins no case, and what the county answers for is no mistake.
insert into sift_rule (id, version, severity, scope, message_en, message_zh, condition, in_force_from)
values ('R-REMOVAL-EARLY', 2, 'WARNING', 'HOUSEHOLD', 'Its risk is said to be removed less than six months after it was watched',
  '纳入监测不足六个月即风险消除',
  $$select h.id, cast(null as uuid) from household h
    cross join lateral (
      select max(s.occurred_on) filter (where s.to_state = 'MONITORED' and s.from_state is distinct from 'MONITORED') as watched,
        max(s.occurred_on) filter (where s.to_state = 'RISK_REMOVED') as removed,
        max(s.occurred_on) filter (where s.to_state = 'RISK_REMOVED' and s.overridden) as answered
      from household_step s where s.household_id = h.id and s.machine = 'MONITORING' and s.reverses is null
        and not exists (select from household_step r where r.reverses = s.id)) w
    where {reached} and h.monitoring_state = 'RISK_REMOVED' and w.removed < w.watched + interval '6 months'
      and w.answered is distinct from w.removed$$,
  date '2026-11-30');
