-- Whoever is suspended, or has left, publishes nothing from that day on.
alter table manager add column away_since date;
update rebuilt_table set compared = '{division, divisions, admitted_on, version, away_since}'
where source = 'topics' and name = 'manager';
