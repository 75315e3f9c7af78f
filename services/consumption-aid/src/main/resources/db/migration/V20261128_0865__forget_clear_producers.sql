-- Rewrites the table, so that no dead row keeps a name in clear. On a new database there is nothing to rewrite.
vacuum full analyze producer;
