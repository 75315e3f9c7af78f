package org.bangfu.needs.help.claim.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.claim.Claim;
import org.bangfu.needs.help.claim.ClaimNeeds;
import org.bangfu.needs.help.claim.ClaimSteps;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims by themselves: many at once, and the steps of one. */
@Path("/v1/claims")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims")
@Looks(record = "claim")
public class ClaimResource {
  private final Claims claims;
  private final ClaimSteps steps;
  private final ClaimNeeds claimNeeds;
  private final Landing landing;
  private final Idempotency idempotency;
  private final PartnerRights partnerRights;
  private final Caller caller;
  private final Views<Claim, ClaimResponse> views;

  ClaimResource(
      Claims claims,
      ClaimSteps steps,
      ClaimNeeds claimNeeds,
      Landing landing,
      Idempotency idempotency,
      PartnerRights partnerRights,
      Caller caller) {
    this.claims = claims;
    this.steps = steps;
    this.claimNeeds = claimNeeds;
    this.landing = landing;
    this.idempotency = idempotency;
    this.partnerRights = partnerRights;
    this.caller = caller;
    this.views = ClaimResponse.views(caller);
  }

  @POST
  @Path("/bulk")
  @Transactional
  @RolesAllowed({Roles.PUBLISHERS, Role.PARTNER})
  @Operation(
      summary =
          "Bring in up to 1,000 claims; those of one need add up, and only what does not fit is"
              + " refused")
  public BulkAnswer claimNeeds(@NotNull @Valid BulkRequest<BulkClaimRequest> request) {
    partnerRights.requireToClaim();
    Acting acting = Acting.of(caller);
    List<BulkClaimRequest> sent = request.items().stream().filter(Objects::nonNull).toList();
    return claimNeeds.with(
        acting,
        sent.stream().map(BulkClaimRequest::needId).toList(),
        sent.stream().map(BulkClaimRequest::helperId).toList(),
        claim ->
            landing.many(
                Claims.REACH,
                acting,
                request.items(),
                item -> claim.apply(item.facts(acting)).id()));
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.VILLAGE, Role.HELPER, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(summary = "Read a claim")
  public RestResponse<ClaimResponse> readClaim(@PathParam("id") UUID id) {
    return views.there(claims.require(caller.scope(), id));
  }

  @POST
  @Path("/{id}/delivery")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "What was claimed has been delivered")
  public RestResponse<ClaimResponse> deliverClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("deliver", id, key, request, steps::deliver);
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD})
  @Operation(summary = "The household confirms that it has come")
  public RestResponse<ClaimResponse> confirmClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("confirm", id, key, request, steps::confirm);
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Cancel a claim; what it took is free again")
  public RestResponse<ClaimResponse> cancelClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("cancel", id, key, request, steps::cancel);
  }

  @POST
  @Path("/{id}/lapse")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Let a claim lapse; what it took is free again")
  public RestResponse<ClaimResponse> lapseClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("lapse", id, key, request, steps::lapse);
  }

  /** One of the steps. */
  private interface Step {
    Claim take(DivisionScope scope, UUID id, LocalDate day);
  }

  private RestResponse<ClaimResponse> step(
      String verb, UUID id, @Nullable String key, @Nullable OnDayRequest request, Step step) {
    return idempotency.once(
        verb + " claim " + id,
        key,
        request,
        () -> views.there(step.take(caller.scope(), id, OnDayRequest.dayOf(request))));
  }
}
