-- What was told to whom, in partitions of a month: what is old enough goes by whole months.
alter table disclosure rename to disclosure_of_before;
create table disclosure (
  like disclosure_of_before including defaults including constraints including storage
) partition by range (at);
insert into partitioned (parent, step, ahead) values ('disclosure', 'month', 2);
select make_partitions();
select make_partition('disclosure', month)
  from (select distinct date_trunc('month', at at time zone 'UTC') at time zone 'UTC' as month from disclosure_of_before) m;
insert into disclosure select * from disclosure_of_before;
drop table disclosure_of_before;

alter table disclosure add primary key (id, at);
create index disclosure_by_subject on disclosure using gin (subjects);
create trigger disclosure_is_append_only before update or delete or truncate on disclosure
  for each statement execute function append_only();
alter table disclosure enable row level security;
create policy disclosure_read on disclosure for select using (in_scope('CN'));
create policy disclosure_written on disclosure for insert with check (is_from(partner) or in_scope('CN'));

-- Whole months that are older than that, and than the three years for which they are evidence; how many.
create function purge_disclosures(kept interval) returns integer language sql volatile security definer
  set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
  select drop_partitions('disclosure', date_trunc('month', now() - greatest(kept, interval '3 years')))
$$;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on disclosure from %I', current_database() || '_app');
  end if;
end $$;
