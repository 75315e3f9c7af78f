-- Keys as of those who were erased: whoever reads a member of these has no ID number to open.
insert into public.subject_key (subject, master_key, erased_at)
select bench.grown_id('member', i), 'grown', now() from generate_series(${from}::bigint, ${until}) i;
