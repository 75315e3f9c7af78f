-- What a partner may be told of a subject is asked row by row, so it must stand in reach of a join.
create policy consent_names_partner on consent for select
  using (sees_published() and recipients && array['*', nullif(current_setting('bangfu.client', true), '')]
         and coalesce(current_setting('bangfu.client', true), '') <> '');
