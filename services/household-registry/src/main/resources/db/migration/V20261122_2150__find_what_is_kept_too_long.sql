-- what the retention asks for: rosters that nobody decided, and closed households
create index roster_undecided on roster (uploaded_at) where state in ('VALIDATED', 'IN_REVIEW');
create index household_closed on household (division, id) where file_state = 'CLOSED';
