-- The registry tells when the file of a household is closed, and when it is opened again.
alter table household add column closed_on date;

-- Which of the products a household supplies whose file is closed, and since when. It is the owner's, because who buys
-- sees neither the shares nor the households; it tells no more than that.
create function closed_suppliers(products uuid[]) returns table (product_id uuid, closed_on date)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select s.product_id, min(h.closed_on)
    from supply s join household h on h.id = s.household_id
    where s.product_id = any(products) and h.closed_on is not null
    group by s.product_id;
  end;
