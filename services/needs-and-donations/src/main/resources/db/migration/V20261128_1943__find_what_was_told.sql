-- Whether a row may be seen depends on whether it was told: the policies of needs and wishes ask it for each row, and the index
-- that answered went with the numbers of transactions.
create index released_item_told on released_item (item_id) where told;
