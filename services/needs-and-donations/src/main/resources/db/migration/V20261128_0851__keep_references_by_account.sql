-- A caller's references are its own: two townships of one client may both have a 1.
alter table helper drop constraint helper_client_client_reference_key, add unique (client, actor, client_reference);
alter table need drop constraint need_client_client_reference_key, add unique (client, actor, client_reference);
alter table claim drop constraint claim_client_client_reference_key, add unique (client, actor, client_reference);
alter table donation drop constraint donation_client_client_reference_key, add unique (client, actor, client_reference);
alter table campaign drop constraint campaign_client_client_reference_key, add unique (client, actor, client_reference);
alter table contribution drop constraint contribution_client_client_reference_key, add unique (client, actor, client_reference);
alter table aid_record drop constraint aid_record_client_client_reference_key, add unique (client, actor, client_reference);
alter table wish drop constraint wish_client_client_reference_key, add unique (client, actor, client_reference);
alter table wish_claim drop constraint wish_claim_client_client_reference_key, add unique (client, actor, client_reference);
alter table consent drop constraint consent_client_client_reference_key, add unique (client, actor, client_reference);
