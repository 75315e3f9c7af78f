-- Which of a roster's households are known is found out by its merge, and the tables are looked at before, when none is: a planner that
-- goes by what was found then takes those that are known for one household, and may read the whole roster once for each of them. Where
-- nothing is found out about the column it supposes a half. What an earlier look has found goes too.
alter table roster_household alter column known set statistics 0;
select pg_clear_attribute_stats('public', 'roster_household', 'known', false);
