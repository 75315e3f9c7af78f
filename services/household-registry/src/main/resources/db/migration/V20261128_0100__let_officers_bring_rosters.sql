-- The same file is one roster for whoever may see it. Two offices that may not see each other's may bring the same
-- bytes, such as a template that nobody has filled in.
drop index roster_file;
create unique index roster_file on roster (file_sha256, occurred_on, division) where state <> 'REFUSED';
