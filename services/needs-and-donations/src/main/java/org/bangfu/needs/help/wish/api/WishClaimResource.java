package org.bangfu.needs.help.wish.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.wish.WishClaim;
import org.bangfu.needs.help.wish.WishClaimSteps;
import org.bangfu.needs.help.wish.WishClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims of wishes by themselves. */
@Path("/v1/wish-claims")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wishes")
@Looks(
    record = "wish-claim",
    fields = {"makerName", "school"})
public class WishClaimResource {
  private final WishClaims claims;
  private final WishClaimSteps steps;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Views<WishClaim, WishClaimResponse> views;

  WishClaimResource(
      WishClaims claims, WishClaimSteps steps, Idempotency idempotency, Caller caller) {
    this.claims = claims;
    this.steps = steps;
    this.idempotency = idempotency;
    this.caller = caller;
    this.views = WishClaimResponse.views(caller);
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.VILLAGE, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Read a claim of a wish, by its id or by that of the wish that it holds")
  public RestResponse<WishClaimResponse> readWishClaim(@PathParam("id") UUID id) {
    return views.there(claims.requireByEither(caller.scope(), id));
  }

  @POST
  @Path("/{id}/realisation")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "What was wished has been handed over")
  public RestResponse<WishClaimResponse> realiseWishClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("realise", id, key, request, steps::realise);
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Cancel a claim of a wish, which is open again")
  public RestResponse<WishClaimResponse> cancelWishClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("cancel", id, key, request, steps::cancel);
  }

  @POST
  @Path("/{id}/lapse")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Let a claim of a wish lapse, which is open again",
      description = "Whether it is due or not; one that is overdue lapses of itself.")
  public RestResponse<WishClaimResponse> lapseWishClaim(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return step("lapse", id, key, request, steps::lapse);
  }

  /** One of the steps. */
  private interface Step {
    WishClaim take(DivisionScope scope, UUID id, LocalDate day);
  }

  private RestResponse<WishClaimResponse> step(
      String verb, UUID id, @Nullable String key, @Nullable OnDayRequest request, Step step) {
    return idempotency.once(
        verb + " wish claim " + id,
        key,
        request,
        () -> views.there(step.take(caller.scope(), id, OnDayRequest.dayOf(request))));
  }
}
