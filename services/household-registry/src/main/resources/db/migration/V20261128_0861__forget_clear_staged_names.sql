-- Rewrites the table, so that no dead row keeps a name in clear. It holds undecided rosters alone.
vacuum full analyze roster_row;
