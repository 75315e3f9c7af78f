-- Copies to write to without telling anybody: their rows have the indexes, checks and references of the
-- tables, and no policies or triggers; the relay reads the service's own outbox alone.
create table bench.household (like public.household including all);
create table bench.member (like public.member including all);
create table bench.household_step (like public.household_step including all);
create table bench.outbox (like public.outbox including all);
insert into bench.household select * from public.household;
insert into bench.member select * from public.member;
insert into bench.household_step select * from public.household_step;
alter table bench.household add foreign key (division) references public.division;
alter table bench.member add foreign key (household_id) references bench.household;
alter table bench.household_step add foreign key (household_id) references bench.household;
analyze bench.household, bench.member, bench.household_step, public.household, public.member;
