-- The registry tells when the file of a household is closed, and when it is opened again.
alter table household add column closed_on date;

-- What is asked for a household whose file is closed rests: it is neither shown nor claimed.
alter table need add column paused boolean not null default false;
alter table wish add column paused boolean not null default false;
