-- What a provider took has gone back when the provider says so; until then the order waits for that refund and takes no
-- other step.
alter table orders add column refund_id uuid references payment_refund (id) deferrable initially deferred;
