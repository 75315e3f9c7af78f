package org.bangfu.needs.money.campaign.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.money.campaign.Campaign;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.PublishCampaign;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP. */
@Path("/v1/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Crowdfunding 众筹")
public class CampaignResource {
  private static final Views<Campaign, CampaignResponse> VIEWS =
      Views.of("/v1/campaigns/", Campaign::id, Campaign::version, CampaignResponse::of);

  private final Campaigns campaigns;
  private final PublishCampaign publishCampaign;
  private final Landing landing;
  private final Caller caller;

  CampaignResource(
      Campaigns campaigns, PublishCampaign publishCampaign, Landing landing, Caller caller) {
    this.campaigns = campaigns;
    this.publishCampaign = publishCampaign;
    this.landing = landing;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Publish a campaign")
  public RestResponse<CampaignResponse> publishCampaign(
      @NotNull @Valid PublishCampaignRequest request) {
    Acting acting = Acting.of(caller);
    return VIEWS.of(
        landing.one(
            Campaign.class,
            Campaigns.REACH,
            acting,
            request.clientReference(),
            request,
            () -> publishCampaign.publish(request.facts(acting))));
  }

  @POST
  @Path("/bulk")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Publish up to 1,000 campaigns")
  public BulkAnswer publishCampaigns(@NotNull @Valid BulkRequest<PublishCampaignRequest> request) {
    Acting acting = Acting.of(caller);
    return landing.many(
        Campaigns.REACH,
        acting,
        request.items(),
        item -> publishCampaign.publish(item.facts(acting)).id());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({
    Roles.STAFF,
    Role.HELPER,
    Role.HOUSEHOLD,
    Roles.BUYERS,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(summary = "Read a campaign")
  public RestResponse<CampaignResponse> readCampaign(@PathParam("id") UUID id) {
    return VIEWS.there(campaigns.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Roles.STAFF,
    Role.HELPER,
    Role.HOUSEHOLD,
    Roles.BUYERS,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(summary = "List campaigns by division")
  public Page<CampaignResponse> listCampaigns(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    return campaigns.page(caller.scope(), division, page, VIEWS.items());
  }
}
