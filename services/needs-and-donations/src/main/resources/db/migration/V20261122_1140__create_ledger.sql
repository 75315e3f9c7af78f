-- Double entry.
create table account (
  code    text primary key,
  kind    text not null check (kind in ('ASSET', 'LIABILITY')),
  name    text not null,
  name_zh text not null
);

insert into account (code, kind, name, name_zh) values
  ('cash-online',                'ASSET',     'Cash received online',               '线上捐款资金'),
  ('cash-offline',               'ASSET',     'Cash received against receipts',     '线下捐款资金'),
  ('cash-campaigns',             'ASSET',     'Cash received by campaigns',         '众筹资金'),
  ('donations-held:need',        'LIABILITY', 'Held for needs',                     '待用捐款：指定需求'),
  ('donations-held:household',   'LIABILITY', 'Held for households',                '待用捐款：指定户'),
  ('donations-held:village',     'LIABILITY', 'Held for villages',                  '待用捐款：指定村'),
  ('donations-held:undesignated','LIABILITY', 'Held without designation',           '待用捐款：不指定'),
  ('contributions-held:campaign','LIABILITY', 'Held for campaigns',                 '待用众筹款');

create table journal_entry (
  id          uuid primary key,
  kind        text not null check (kind in ('DONATION_RECEIVED', 'DONATION_USED', 'DONATION_REFUNDED',
                                            'CONTRIBUTION_RECEIVED')),
  subject_id  uuid not null,
  division    text collate "C" not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor       text not null
);
create index journal_entry_by_subject on journal_entry (subject_id, id);

create table posting (
  id       uuid primary key,
  entry_id uuid not null references journal_entry (id),
  account  text not null references account (code),
  division text collate "C" not null,
  debit    numeric(18, 2) not null check (debit >= 0),
  credit   numeric(18, 2) not null check (credit >= 0),
  check ((debit > 0) <> (credit > 0))
);
create index posting_by_entry on posting (entry_id);
create index posting_by_account on posting (account) include (debit, credit);

create function journal_entry_balances() returns trigger language plpgsql as $$
begin
  if (select sum(p.debit) = sum(p.credit) from posting p where p.entry_id = new.id) is not true then
    raise exception 'journal entry % does not balance', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- At commit, so that an entry and its lines may be written in any order and in batches.
create constraint trigger journal_entry_balances after insert on journal_entry
  deferrable initially deferred for each row execute function journal_entry_balances();

-- An entry is checked in the transaction that writes it; a line that comes later is refused, balanced or not.
create function posting_belongs_to_new_entry() returns trigger language plpgsql as $$
begin
  if exists (select from added p join journal_entry e on e.id = p.entry_id
             where e.xmin <> pg_current_xact_id()::xid) then
    raise exception 'a line cannot be added to an entry that has been written'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create trigger posting_belongs_to_new_entry after insert on posting
  referencing new table as added for each statement execute function posting_belongs_to_new_entry();

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % of % is corrected by a reversing entry', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The privilege is the first fence, and the trigger stops the tables' owner too.
create trigger journal_entry_is_append_only before update or delete or truncate on journal_entry
  for each statement execute function ledger_is_append_only();
create trigger posting_is_append_only before update or delete or truncate on posting
  for each statement execute function ledger_is_append_only();

do $$
begin
  if exists (select from pg_roles where rolname = current_database() || '_app') then
    execute format('revoke update, delete, truncate on journal_entry, posting from %I', current_database() || '_app');
    execute format('revoke insert, update, delete, truncate on account from %I', current_database() || '_app');
  end if;
end $$;
