package org.bangfu.needs.money.campaign.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.money.campaign.Campaign;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.PublishCampaign;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Crowdfunding 众筹")
public class CampaignResource {
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
  @RolesAllowed({Role.COUNTY_OFFICER})
  @Operation(operationId = "publishCampaign", summary = "Publish a campaign")
  @APIResponse(
      responseCode = "201",
      description = "The campaign is published",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client had sent this reference before; nothing has changed",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Response publish(@NotNull @Valid PublishCampaignRequest request) {
    Acting acting = Acting.of(caller);
    Campaign before =
        landing.before(Campaign.class, Campaigns.REACH, acting, request.clientReference(), request);
    return before == null
        ? answer(Response.Status.CREATED, publishCampaign.publish(request.facts(acting)))
        : answer(Response.Status.OK, before);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER})
  @Operation(operationId = "publishCampaigns", summary = "Publish up to 1,000 campaigns")
  public BulkAnswer publishAll(@NotNull @Valid BulkRequest<PublishCampaignRequest> request) {
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
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(operationId = "getCampaign", summary = "Read a campaign")
  @APIResponse(
      responseCode = "200",
      description = "The campaign",
      content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(Response.Status.OK, campaigns.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(operationId = "listCampaigns", summary = "List campaigns by division")
  public Page<CampaignResponse> list(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    return campaigns.page(caller.scope(), division, page, CampaignResponse::of);
  }

  private static Response answer(Response.Status status, Campaign campaign) {
    return Response.status(status)
        .location(URI.create("/v1/campaigns/" + campaign.id()))
        .tag(EntityTags.of(campaign.version()))
        .entity(CampaignResponse.of(campaign))
        .build();
  }
}
