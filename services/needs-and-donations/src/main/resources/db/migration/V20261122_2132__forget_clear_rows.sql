-- Rewrites the tables, so that no dead row keeps what was in clear. On a new database there is nothing to rewrite.
vacuum full analyze helper;
vacuum full analyze need;
vacuum full analyze aid_record;
