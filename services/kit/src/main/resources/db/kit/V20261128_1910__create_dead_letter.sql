-- What a consumer could not read or take, as it came, until somebody has replayed or discarded it. A topic keeps a copy where
-- it can; this row is what counts.
create table dead_letter (
  id           uuid primary key,
  topic        text collate "C" not null,
  "partition"  integer not null,
  "offset"     bigint not null,
  key          text,
  -- [{"name": ..., "value": base64 or null}], in their order and with their repeats
  headers      jsonb not null,
  value        bytea,
  -- when the log took the record
  logged_at    timestamptz not null,
  reason       text not null,
  state        text collate "C" not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  -- replays that failed
  tries        integer not null default 0,
  arrived_at   timestamptz not null default clock_timestamp(),
  closed_at    timestamptz,
  closed_by    text,
  closing_note text,
  -- the same record comes again after a crash before its acknowledgement
  unique (topic, "partition", "offset"),
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'OPEN') = (closed_by is null)),
  check (state <> 'DISCARDED' or closing_note is not null)
);
create index dead_letter_by_state on dead_letter (state, id);
