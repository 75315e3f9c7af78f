-- As in the registry's. The columns that are generated are plain here, since their values are copied too.
create table bench.need (like public.need including all excluding generated);
create table bench.claim (like public.claim including all);
create table bench.feed_change (like public.feed_change including all);
insert into bench.need select * from public.need;
insert into bench.claim select * from public.claim;
alter table bench.need add foreign key (household_id) references public.household;
alter table bench.claim add foreign key (need_id) references bench.need;
alter table bench.claim add foreign key (helper_id) references public.helper;
analyze bench.need, bench.claim, public.need, public.released_item;
