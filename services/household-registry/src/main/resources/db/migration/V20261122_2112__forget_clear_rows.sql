-- Rewrites the tables, so that no dead row keeps what was in clear. On a new database there is nothing to rewrite.
vacuum full analyze member;
vacuum full analyze household;
vacuum full analyze manager;
vacuum full analyze roster_row;
