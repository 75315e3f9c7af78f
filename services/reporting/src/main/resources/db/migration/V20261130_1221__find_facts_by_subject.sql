-- Stocks by whom they are about, for when that one moves. No row of before is in it, so that making it is one look at the table,
-- in which facts are read and wait to be written.
create index fact_by_subject on fact (subject) where recorded_at is not null;
