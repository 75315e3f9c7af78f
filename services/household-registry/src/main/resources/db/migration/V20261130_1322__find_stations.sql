-- How a station is found; nobody's data are in it. Positions are degrees of WGS-84.
alter table station add column address text;
alter table station add column opening_hours text;
alter table station add column phone text;
alter table station add column latitude numeric(8, 6);
alter table station add column longitude numeric(9, 6);
alter table station add constraint station_position
  check ((latitude is null) = (longitude is null) and (latitude is null or latitude between 3 and 54 and longitude between 73 and 136))
  not valid;
create index station_by_position on station (latitude, longitude) where latitude is not null and state = 'OPEN';
-- which villages have a point
create index station_open_points on station (division) where kind = 'VILLAGE_POINT' and state = 'OPEN';
