-- Every fact of the largest amount that a contract allows fits, and their sums for the nation fit whatever their number:
-- one amount that did not stopped the figures of its month for everybody. The scale stays, so that no row is rewritten.
alter table fact alter column value type numeric(30, 2);
alter table daily_sum alter column value type numeric(30, 2);
alter table monthly_sum alter column value type numeric(30, 2);
