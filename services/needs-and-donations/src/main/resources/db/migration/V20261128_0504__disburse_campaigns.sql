-- What a campaign raised goes out in tranches, each with a report on its use, or back to those who gave.
alter table campaign add column disbursed numeric(18, 2) not null default 0 check (disbursed >= 0);
alter table campaign add column refunded numeric(18, 2) not null default 0 check (refunded >= 0);
alter table campaign add constraint campaign_pays_what_it_raised check (disbursed + refunded <= raised);
alter table contribution add column refunded_on date;

create table disbursement (
  id          uuid primary key,
  campaign_id uuid not null references campaign (id),
  division    text collate "C" not null,
  amount      numeric(18, 2) not null check (amount > 0),
  paid_on     date not null,
  actor       text not null,
  recorded_at timestamptz not null,
  report      text,
  reported_on date,
  reported_by text,
  check ((report is null) = (reported_on is null)),
  check ((report is null) = (reported_by is null))
);
create index disbursement_by_campaign on disbursement (campaign_id, id);

create table disbursement_share (
  id              uuid primary key,
  disbursement_id uuid not null references disbursement (id),
  campaign_id     uuid not null references campaign (id),
  book            text collate "C" not null,
  household_id    uuid references household (id),
  division        text collate "C" not null,
  amount          numeric(18, 2) not null check (amount > 0)
);
create index disbursement_share_by_disbursement on disbursement_share (disbursement_id, id);

alter table disbursement enable row level security;
create policy disbursement_seen on disbursement for select using (in_scope(division) or sees_published());
create policy disbursement_made on disbursement for insert with check (in_scope(division));
create policy disbursement_reported on disbursement for update using (in_scope(division));
-- who received is for the staff of the campaign's division
alter table disbursement_share enable row level security;
create policy disbursement_share_seen on disbursement_share using (in_scope(book));

create function disbursement_is_reported_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.report is not null
     or (old.id, old.campaign_id, old.division, old.amount, old.paid_on, old.actor, old.recorded_at)
        is distinct from (new.id, new.campaign_id, new.division, new.amount, new.paid_on, new.actor, new.recorded_at) then
    raise exception 'a disbursement is written once and reported on once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger disbursement_is_reported_once before update or delete on disbursement
  for each row execute function disbursement_is_reported_once();
create trigger disbursement_share_is_written_once before update or delete or truncate on disbursement_share
  for each statement execute function written_once();

drop trigger campaign_public_changes on campaign;
create trigger campaign_public_changes before update on campaign for each row
  when (sees_published()
        and (old.id, old.public_id, old.client, old.client_reference, old.actor, old.recorded_at, old.title,
             old.division, old.target, old.deadline_on, old.organisation, old.permit_number, old.published_on,
             old.disbursed, old.refunded)
          is distinct from
            (new.id, new.public_id, new.client, new.client_reference, new.actor, new.recorded_at, new.title,
             new.division, new.target, new.deadline_on, new.organisation, new.permit_number, new.published_on,
             new.disbursed, new.refunded))
  execute function public_changes_nothing_else();
