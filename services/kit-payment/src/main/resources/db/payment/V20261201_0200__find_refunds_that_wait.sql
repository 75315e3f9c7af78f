-- What waits is few among all refunds that ever were, and is counted several times a minute.
create index payment_refund_pending on payment_refund (recorded_at) where state = 'PENDING';
