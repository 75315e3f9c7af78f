-- The year alone, outside of the sealed number: rules of age need no more, and a whole birthday in clear would be a part of the
-- number. It goes when the person is erased; a job fills it in for those who were there before.
alter table member add column birth_year smallint check (birth_year between 1800 and 2150);
create index member_without_birth_year on member (id) where birth_year is null and erased_at is null;
alter table roster_row add column birth_year smallint;

-- What is known is the year, so that these find only whom they are right about on any birthday: somebody born in year b is at
-- least :lastYear - b and at most :lastYear + 1 - b years old.
insert into sift_rule (id, version, severity, scope, message_en, message_zh, condition, in_force_from)
select id, 1, severity, scope, message_en, message_zh, condition, date '2026-11-30' from (values
  ('R-LABOUR-HEALTHY', 'WARNING', 'PERSON', 'Healthy, of 16 to 59 and no pupil, and entered as able to work half or not at all',
    '16至59岁健康且非在校生，登记为弱劳动力、半劳动力或无劳动力',
    $$select h.id, m.id from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and m.health = 'HEALTHY' and m.school_stage is null and m.labour in ('WEAK_OR_HALF', 'NONE')
        and m.birth_year between :lastYear + 1 - 59 and :lastYear - 16$$),
  ('R-CHILD-WORKS', 'ERROR', 'PERSON', 'Under 16, and entered as working away', '未满16周岁登记为务工',
    $$select h.id, m.id from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and m.birth_year >= :lastYear + 1 - 15 and (m.work_place is not null or m.work_months > 0)$$),
  ('R-SCHOOL-AGE', 'ERROR', 'PERSON', 'Of 7 to 16, not at school, without the compulsory nine years, and without a measure of schooling',
    '7至16周岁未完成义务教育且未在校，无教育帮扶措施',
    $$select h.id, m.id from household h join member m on m.household_id = h.id and m.left_on is null
      where {reached} and m.birth_year between :lastYear + 1 - 16 and :lastYear - 7
        and (m.school_stage is null or m.school_stage = 'BELOW_SCHOOL_AGE')
        and coalesce(m.education, '') not in ('JUNIOR_MIDDLE', 'SENIOR_MIDDLE', 'JUNIOR_COLLEGE', 'UNIVERSITY')
        and not exists (
          select from (
            select distinct on (s.measure_id) s.to_state from measure_step s
            where s.household_id = h.id and s.kind in ('COMPULSORY_SCHOOLING', 'OTHER_SCHOOLING')
            order by s.measure_id, s.id desc) l
          where l.to_state in ('PLANNED', 'DONE'))$$)
) as rules (id, severity, scope, message_en, message_zh, condition);
