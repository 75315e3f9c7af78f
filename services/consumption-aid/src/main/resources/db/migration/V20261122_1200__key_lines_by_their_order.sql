-- A line is known by its order and its place in it, a step by its order and its name: ids of their own cost a settled
-- bulk a third of its index entries, and nothing asks for them.
alter table settlement_line add column position integer;
update settlement_line s set position = l.position from order_line l where l.id = s.line_id;
drop index settlement_line_of_order, settlement_line_of_household;
alter table settlement_line
  drop constraint settlement_line_order_id_fkey,
  drop column line_id,
  drop column id,
  add primary key (order_id, position, household_id);

drop index order_line_of_product;
alter table order_line
  drop column id,
  drop constraint order_line_order_id_position_key,
  add primary key (order_id, position);

alter table settlement_line
  add foreign key (order_id, position) references order_line;

alter table order_step
  drop column id,
  drop constraint order_step_order_id_step_key,
  add primary key (order_id, step);
