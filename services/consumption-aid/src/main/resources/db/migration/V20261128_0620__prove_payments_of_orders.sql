-- What a buyer enters moves no published figure before its money is proved: counted_on is the day for which an order was
-- told to others, null as long as it was not. A sale at a fair that is entered as settled is paid out on settle_on, once
-- its receipt is confirmed.
alter table orders add column counted_on date, add column settle_on date;
update orders set counted_on = occurred_on;
