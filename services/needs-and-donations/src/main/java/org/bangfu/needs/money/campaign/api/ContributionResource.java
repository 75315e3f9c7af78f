package org.bangfu.needs.money.campaign.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.Contribute;
import org.bangfu.needs.money.campaign.ContributeInBulk;
import org.bangfu.needs.money.campaign.Contribution;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The contributions to one campaign. */
@Path("/v1/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
@Looks(record = "contribution", id = "contribution")
public class ContributionResource {
  private final Contribute contribute;
  private final ContributeInBulk contributeInBulk;
  private final Campaigns campaigns;
  private final Landing landing;
  private final Idempotency idempotency;
  private final Caller caller;

  ContributionResource(
      Contribute contribute,
      ContributeInBulk contributeInBulk,
      Campaigns campaigns,
      Landing landing,
      Idempotency idempotency,
      Caller caller) {
    this.contribute = contribute;
    this.contributeInBulk = contributeInBulk;
    this.campaigns = campaigns;
    this.landing = landing;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/contributions")
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(
      summary = "Pledge money to a campaign",
      description = "It holds its room in the campaign, and counts when its payment is proved.")
  public RestResponse<ContributionResponse> contribute(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER)
          @Parameter(required = true, description = "a key of the caller's own choice")
          @Nullable String key,
      @NotNull @Valid ContributeRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "contribute to campaign " + id,
        key,
        request,
        () -> {
          Landed<Contribution> landed =
              landing.one(
                  Contribution.class,
                  Campaigns.CONTRIBUTIONS,
                  acting,
                  request.clientReference(),
                  of(id, request),
                  () -> contribute.contribute(acting, id, request.facts(acting)));
          return answer(landed.status(), landed.record());
        });
  }

  @POST
  @Path("/{id}/contributions/bulk")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.PARTNER})
  @Operation(summary = "Bring in up to 1,000 pledged contributions to a campaign")
  public BulkAnswer contributeInBulk(
      @PathParam("id") UUID id, @NotNull @Valid BulkRequest<ContributeRequest> request) {
    Acting acting = Acting.of(caller);
    return contributeInBulk.with(
        acting,
        id,
        request.items().stream().filter(Objects::nonNull).map(item -> item.facts(acting)).toList(),
        receive ->
            landing.many(
                Campaigns.CONTRIBUTIONS,
                acting,
                request.items(),
                item -> of(id, item),
                UnaryOperator.identity(),
                item -> receive.apply(item.facts(acting)).id()));
  }

  @GET
  @Transactional
  @Path("/{id}/contributions")
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(summary = "List contributions, oldest first")
  public Page<ContributionResponse> listContributions(
      @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    campaigns.require(caller.scope(), id);
    return campaigns.contributions(caller.scope(), id, page, ContributionResponse::of);
  }

  /** All that makes the contribution, which its path says too. */
  private static Object of(UUID campaign, ContributeRequest request) {
    return List.of(campaign, request);
  }

  private static RestResponse<ContributionResponse> answer(
      Status status, Contribution contribution) {
    return ResponseBuilder.<ContributionResponse>create(status)
        .location(URI.create("/v1/campaigns/" + contribution.campaignId() + "/contributions"))
        .entity(ContributionResponse.of(contribution))
        .build();
  }
}
