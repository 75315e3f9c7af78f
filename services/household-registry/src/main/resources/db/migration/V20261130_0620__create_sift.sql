-- Whether the roll tells the truth (数据清洗): rules that are data, runs of them over a place, and what they found.

/* Rules */

-- A rule is a select over plain columns that yields the household and, where somebody in it is meant, the member; {reached} stands
-- for the place of a run, of h.division. Rules come with a release alone and never from a caller; a changed one is another
-- version, and that with the highest number of those in force is the one that is run.
create table sift_rule (
  id            text collate "C" not null check (id ~ '^R(-[A-Z]+)+$'),
  version       integer not null check (version > 0),
  severity      text not null check (severity in ('ERROR', 'WARNING')),
  scope         text not null check (scope in ('PERSON', 'HOUSEHOLD')),
  message_en    text not null,
  message_zh    text not null,
  condition     text not null check (condition like '%{reached}%'),
  in_force_from date not null,
  primary key (id, version)
);
alter table sift_rule enable row level security;
create policy sift_rule_read on sift_rule for select using (true);

/* Runs */

-- Two runs over one place would each count what the other finds. A constraint knows the runs that a policy hides.
create type division_span as range (subtype = text, collation = "C");

create table sift_run (
  id          uuid primary key,
  division    text collate "C" not null references division,
  state       text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
  -- open ones of the place when it began
  households  integer not null,
  started_at  timestamptz not null,
  started_by  text not null,
  -- one whose service has gone is left behind after this
  alive_until timestamptz not null,
  ended_at    timestamptz,
  check ((state = 'RUNNING') = (ended_at is null)),
  exclude using gist (division_span(division, division || ':') with &&) where (state = 'RUNNING')
);
create index sift_run_by_division on sift_run (division, id);
alter table sift_run enable row level security;
create policy sift_run_read on sift_run for select using (in_scope(division));
create policy sift_run_begun on sift_run for insert with check (in_scope(division));
-- what has ended is frozen
create policy sift_run_goes_on on sift_run for update using (in_scope(division) and state = 'RUNNING') with check (in_scope(division));

-- What a run counted when it ended.
create table sift_run_count (
  run_id       uuid not null references sift_run,
  rule         text collate "C" not null,
  rule_version integer not null,
  found        integer not null,
  opened       integer not null,
  fixed        integer not null,
  ended        integer not null,
  open         integer not null,
  waived       integer not null,
  primary key (run_id, rule),
  foreign key (rule, rule_version) references sift_rule,
  check (found = open + waived)
);
alter table sift_run_count enable row level security;
create policy sift_run_count_seen on sift_run_count
  using (exists (select from sift_run r where r.id = run_id)) with check (exists (select from sift_run r where r.id = run_id));

-- What a run has found so far. It is written rule by rule in transactions of their own, becomes findings at the end in one, and
-- does not stay.
create table sift_hit (
  run_id       uuid not null,
  rule         text collate "C" not null,
  household_id uuid not null,
  member_id    uuid,
  division     text collate "C" not null
);
create unique index sift_hit_once on sift_hit (run_id, household_id, rule, member_id) nulls not distinct;
alter table sift_hit enable row level security;
create policy sift_hit_seen on sift_hit using (in_scope(division)) with check (in_scope(division));

/* Findings */

-- What a rule found of a household or a member, once for as long as it exists; found again, it is opened again. No foreign keys: a
-- first run writes tens of thousands, and the rows that they point to stay.
create table finding (
  id           uuid primary key,
  rule         text collate "C" not null,
  rule_version integer not null,
  household_id uuid not null,
  member_id    uuid,
  division     text collate "C" not null,
  state        text not null check (state in ('OPEN', 'ASSIGNED', 'WAIVED', 'FIXED', 'ENDED')),
  found_on     date not null,
  changed_on   date not null,
  -- the last run that moved it
  run_id       uuid not null,
  -- the place whose office or manager is to see to it
  assigned_to  text collate "C",
  waived_until date,
  check ((state = 'ASSIGNED') <= (assigned_to is not null)),
  check ((state = 'WAIVED') = (waived_until is not null))
);
create unique index finding_once on finding (household_id, rule, member_id) nulls not distinct;
create index finding_by_division on finding (division, id);
create index finding_by_state on finding (state, division, id);
create index finding_by_rule on finding (rule, division, id);
alter table finding enable row level security;
create policy finding_seen on finding for select using (in_scope(division) or is_own(household_id));
create policy finding_found on finding for insert with check (in_scope(division));
create policy finding_moved on finding for update using (in_scope(division)) with check (in_scope(division));

-- What became of it, written once. A reason is sealed under the household's key.
create table finding_step (
  id           uuid primary key,
  finding_id   uuid not null,
  household_id uuid not null,
  rule         text collate "C" not null,
  division     text collate "C" not null,
  from_state   text,
  to_state     text not null,
  -- the run that moved it; null where somebody did
  run_id       uuid,
  assigned_to  text collate "C",
  waived_until date,
  reason       text,
  occurred_on  date not null,
  recorded_at  timestamptz not null,
  actor        text not null
);
create index finding_step_by_finding on finding_step (finding_id, id);
create index finding_step_by_run on finding_step (run_id) where run_id is not null;
alter table finding_step enable row level security;
create policy finding_step_seen on finding_step for select using (in_scope(division) or is_own(household_id));
create policy finding_step_taken on finding_step for insert with check (in_scope(division));

/* The first rules */

-- Present is who has not left. What constraints of these tables hold is looked at all the same where it was asked for: a roll is
-- restored, too.
insert into sift_rule (id, version, severity, scope, message_en, message_zh, condition, in_force_from)
select id, 1, severity, scope, message_en, message_zh, condition, date '2026-11-30' from (values
  ('R-MEMBERS-NONE', 'ERROR', 'HOUSEHOLD', 'A household without members', '户内没有家庭成员',
    $$select h.id, cast(null as uuid) from household h
      where {reached} and not exists (select from member m where m.household_id = h.id and m.left_on is null)$$),
  ('R-HEAD-NONE', 'ERROR', 'HOUSEHOLD', 'No head among the members', '家庭成员中没有户主',
    $$select h.id, cast(null as uuid) from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} group by h.id having count(*) filter (where m.relation_to_head = 'HEAD') = 0$$),
  ('R-HEAD-SEVERAL', 'ERROR', 'HOUSEHOLD', 'More than one head', '户主多于一人',
    $$select h.id, cast(null as uuid) from household h
      join member m on m.household_id = h.id and m.left_on is null and m.relation_to_head = 'HEAD'
      where {reached} group by h.id having count(*) > 1$$),
  ('R-SPOUSE-SEVERAL', 'ERROR', 'HOUSEHOLD', 'More than one spouse of the head', '户主配偶多于一人',
    $$select h.id, cast(null as uuid) from household h
      join member m on m.household_id = h.id and m.left_on is null and m.relation_to_head = 'SPOUSE'
      where {reached} group by h.id having count(*) > 1$$),
  ('R-SPOUSE-SEX', 'ERROR', 'PERSON', 'Head and spouse are of one sex', '户主与配偶性别相同',
    $$select h.id, s.id from household h
      join member k on k.household_id = h.id and k.left_on is null and k.relation_to_head = 'HEAD'
      join member s on s.household_id = h.id and s.left_on is null and s.relation_to_head = 'SPOUSE'
      where {reached} and s.sex = k.sex$$),
  ('R-SCHOOLING-ONE', 'ERROR', 'PERSON', 'Schooling and school stage are both given, or neither is', '文化程度与在校生状况同时填写或均未填写',
    $$select h.id, m.id from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and (m.education is null) = (m.school_stage is null)$$),
  ('R-CAUSE-LABOUR', 'WARNING', 'HOUSEHOLD', 'Lack of labour is named as a cause, though more than a quarter can work',
    '致贫原因为缺劳动力，但有劳动能力的成员超过四分之一',
    $$select h.id, cast(null as uuid) from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and 'LACK_OF_LABOUR' = any(h.other_causes || coalesce(h.main_cause, ''))
      group by h.id having 4 * count(*) filter (where m.labour in ('ORDINARY', 'SKILLED')) > count(*)$$),
  ('R-CAUSE-ILLNESS', 'WARNING', 'HOUSEHOLD', 'Illness is named as a cause, and nobody is entered as ill', '致贫原因为因病，但没有患病成员',
    $$select h.id, cast(null as uuid) from household h
      where {reached} and 'ILLNESS' = any(h.other_causes || coalesce(h.main_cause, ''))
        and not exists (select from member m where m.household_id = h.id and m.left_on is null
          and m.health in ('CHRONIC_ILLNESS', 'SERIOUS_ILLNESS'))$$),
  ('R-CAUSE-DISABILITY', 'WARNING', 'HOUSEHOLD', 'Disability is named as a cause, and nobody is entered as disabled',
    '致贫原因为因残，但没有残疾成员',
    $$select h.id, cast(null as uuid) from household h
      where {reached} and 'DISABILITY' = any(h.other_causes || coalesce(h.main_cause, ''))
        and not exists (select from member m where m.household_id = h.id and m.left_on is null and m.health = 'DISABLED')$$),
  ('R-CAUSE-SCHOOLING', 'WARNING', 'HOUSEHOLD', 'Schooling is named as a cause, and nobody is at school', '致贫原因为因学，但没有在校生',
    $$select h.id, cast(null as uuid) from household h
      where {reached} and 'SCHOOLING' = any(h.other_causes || coalesce(h.main_cause, ''))
        and not exists (select from member m where m.household_id = h.id and m.left_on is null
          and m.school_stage <> 'BELOW_SCHOOL_AGE')$$),
  ('R-PUPIL-WORKS', 'WARNING', 'PERSON', 'A pupil, or a child below school age, is entered as working away', '在校生或学龄前儿童登记为务工',
    $$select h.id, m.id from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and m.school_stage is not null and (m.work_place is not null or m.work_months > 0)$$),
  ('R-INCOME-NONE', 'WARNING', 'HOUSEHOLD', 'On the poverty register or watched, and no income of last year is recorded',
    '建档立卡户或监测户未登记上年度收入',
    $$select h.id, cast(null as uuid) from household h
      where {reached} and (h.poverty_state <> 'NONE' or h.monitoring_state = 'MONITORED')
        and not exists (select from income_year i where i.household_id = h.id and i.year = :lastYear)$$),
  ('R-INCOME-WAGES', 'WARNING', 'HOUSEHOLD', 'Wages of last year are less than 100 or more than 30,000 yuan for each month that members work away',
    '上年度工资性收入折合每务工月低于100元或高于30000元',
    $$select h.id, cast(null as uuid) from household h
      cross join lateral (select i.wages from income_year i where i.household_id = h.id and i.year = :lastYear
        order by i.id desc limit 1) y
      cross join lateral (select sum(m.work_months) as months from member m where m.household_id = h.id and m.left_on is null) w
      where {reached} and y.wages > 0 and w.months > 0 and y.wages / w.months not between 100 and 30000$$),
  ('R-EXIT-INCOME', 'ERROR', 'HOUSEHOLD', 'Left the poverty register, has an income per head under the line of its year, and was never watched',
    '已脱贫但人均纯收入低于当年标准且未纳入监测',
    $$with earned as materialized (
        select h.id, h.division, y.year, y.a_head from household h
        cross join lateral (select i.year, (i.wages + i.business + i.property + i.transfers - i.cost) / i.members as a_head
          from income_year i where i.household_id = h.id order by i.year desc, i.id desc limit 1) y
        where {reached} and h.poverty_state = 'EXITED' and h.monitoring_state = 'NONE'),
      line as materialized (
        select e.division, e.year, (select max(last.amount) from (
          select distinct on (l.kind, l.division) l.amount from income_line l
          where l.kind = 'POVERTY' and l.year = e.year
            and l.division in ('CN', left(e.division, 2), left(e.division, 4), left(e.division, 6), left(e.division, 9), e.division)
          order by l.kind, l.division, l.id desc) last) as amount
        from (select distinct division, year from earned) e)
      select e.id, cast(null as uuid) from earned e join line l on l.division = e.division and l.year = e.year
      where e.a_head < l.amount$$),
  ('R-REMOVAL-INCOME', 'ERROR', 'HOUSEHOLD', 'Its risk is said to be removed, with an income per head under the line of its year',
    '风险已消除但人均纯收入低于当年标准',
    $$with earned as materialized (
        select h.id, h.division, y.year, y.a_head from household h
        cross join lateral (select i.year, (i.wages + i.business + i.property + i.transfers - i.cost) / i.members as a_head
          from income_year i where i.household_id = h.id order by i.year desc, i.id desc limit 1) y
        where {reached} and h.monitoring_state = 'RISK_REMOVED'),
      line as materialized (
        select e.division, e.year, (select max(last.amount) from (
          select distinct on (l.kind, l.division) l.amount from income_line l
          where l.kind in ('POVERTY', 'MONITORING') and l.year = e.year
            and l.division in ('CN', left(e.division, 2), left(e.division, 4), left(e.division, 6), left(e.division, 9), e.division)
          order by l.kind, l.division, l.id desc) last) as amount
        from (select distinct division, year from earned) e)
      select e.id, cast(null as uuid) from earned e join line l on l.division = e.division and l.year = e.year
      where e.a_head < l.amount$$),
  ('R-REMOVAL-EARLY', 'WARNING', 'HOUSEHOLD', 'Its risk is said to be removed less than six months after it was watched',
    '纳入监测不足六个月即风险消除',
    $$select h.id, cast(null as uuid) from household h
      cross join lateral (
        select max(s.occurred_on) filter (where s.to_state = 'MONITORED') as watched,
          max(s.occurred_on) filter (where s.to_state = 'RISK_REMOVED') as removed
        from household_step s where s.household_id = h.id and s.machine = 'MONITORING' and s.reverses is null
          and not exists (select from household_step r where r.reverses = s.id)) w
      where {reached} and h.monitoring_state = 'RISK_REMOVED' and w.removed < w.watched + interval '6 months'$$),
  ('R-HOUSING-UNMET', 'ERROR', 'HOUSEHOLD', 'The house is not safe, and the household is not watched', '住房不安全且未纳入监测',
    $$select h.id, cast(null as uuid) from household h
      left join lateral (select not g.met as unmet from guarantee_check g where g.household_id = h.id and g.item = 'HOUSING'
        order by g.checked_on desc, g.id desc limit 1) found on true
      where {reached} and h.monitoring_state <> 'MONITORED' and coalesce(found.unmet, h.unsafe_housing)$$),
  ('R-WATER-UNMET', 'ERROR', 'HOUSEHOLD', 'The water is not safe, and the household is not watched', '饮水不安全且未纳入监测',
    $$select h.id, cast(null as uuid) from household h
      left join lateral (select not g.met as unmet from guarantee_check g where g.household_id = h.id and g.item = 'WATER'
        order by g.checked_on desc, g.id desc limit 1) found on true
      where {reached} and h.monitoring_state <> 'MONITORED' and coalesce(found.unmet, not h.safe_water)$$)
) as first (id, severity, scope, message_en, message_zh, condition);

do $$
declare
  t text;
begin
  foreach t in array array['sift_rule', 'sift_run_count', 'finding_step'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke insert on sift_rule from %I', current_database() || '_app');
    execute format('revoke delete, truncate on sift_run, finding from %I', current_database() || '_app');
  end if;
end $$;
