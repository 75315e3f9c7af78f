-- What a provider took goes back when the provider says that it has: until then a donation keeps it apart as on its way,
-- and a contribution knows which refund it waits for.
alter table donation add column refunding numeric(18, 2) not null default 0,
  add constraint donation_refunding_is_refunded check (refunding >= 0 and refunding <= refunded);

create table donation_refund (
  id           uuid primary key references payment_refund (id) deferrable initially deferred,
  donation_id  uuid not null references donation (id),
  division     text collate "C" not null,
  from_surplus numeric(18, 2) not null check (from_surplus >= 0)
);
create index donation_refund_of_donation on donation_refund (donation_id);
alter table donation_refund enable row level security;
create policy donation_refund_seen on donation_refund using (in_scope(division));

alter table contribution
  add column refund_id uuid references payment_refund (id) deferrable initially deferred,
  add column refund_failed_on date;

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on donation_refund from %I', current_database() || '_app');
  end if;
end $$;
