-- Webhooks of partner websites: each is a follower of the changes that the service runs for its partner. It reads from
-- its position with the partner's eyes, and moves on once the partner's site has taken what was read.
create table webhook (
  id              uuid primary key,
  -- the nation's staff keeps them running; those of a division have nothing to do with them
  division        text collate "C" not null check (division = 'CN'),
  client          text not null,
  actor           text not null,
  recorded_at     timestamptz not null,
  url             text not null,
  description     text,
  -- sealed under the webhook's own key, which goes with the webhook
  secret          text not null,
  former_secret   text,
  former_until    timestamptz,
  position        text not null,
  state           text not null check (state in ('ACTIVE', 'DISABLED')),
  failures        integer not null check (failures >= 0),
  next_attempt_at timestamptz not null,
  last_success_at timestamptz,
  last_failure    text,
  last_failure_at timestamptz,
  disabled_reason text,
  disabled_at     timestamptz,
  -- what is being sent, word for word, so that a repeat is one; and the position after it
  message_id      text,
  message_body    text,
  message_next    text,
  -- whose it is to send it, and until when
  lease           uuid,
  leased_until    timestamptz,
  version         bigint not null,
  check ((state = 'DISABLED') = (disabled_at is not null) and (disabled_at is null) = (disabled_reason is null)),
  check ((former_secret is null) = (former_until is null)),
  check ((message_id is null) = (message_body is null) and (message_id is null) = (message_next is null)),
  check ((lease is null) = (leased_until is null))
);
create index webhook_by_client on webhook (client, id);

alter table webhook enable row level security;
create policy webhook_kept on webhook using (in_scope(division) or is_from(client));
