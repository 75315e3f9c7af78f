-- All that a distinct count reads: of a place in the order of its villages, and of each the days; and what was taken back, one by one. No row of before is in them, so that
-- making them is one look at the table, in which facts are read and wait to be written.
create index fact_had on fact (indicator, division, day) include (subject, act, dimensions) where act is not null and value > 0;
create index fact_taken_back on fact (act, indicator) include (day) where act is not null and value < 0;
