package org.bangfu.needs.help.wish.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.needs.help.wish.ClaimWish;
import org.bangfu.needs.help.wish.WishClaim;
import org.bangfu.needs.help.wish.WishClaims;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One helper takes one wish on. */
@Path("/v1/wishes")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wishes")
public class WishClaimingResource {
  private final ClaimWish claimWish;
  private final Landing landing;
  private final Idempotency idempotency;
  private final WishAnswers answers;
  private final PartnerRights partnerRights;
  private final Caller caller;

  WishClaimingResource(
      ClaimWish claimWish,
      Landing landing,
      Idempotency idempotency,
      WishAnswers answers,
      PartnerRights partnerRights,
      Caller caller) {
    this.claimWish = claimWish;
    this.landing = landing;
    this.idempotency = idempotency;
    this.answers = answers;
    this.partnerRights = partnerRights;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/claims")
  @Transactional
  @RolesAllowed({Role.HELPER, Role.PARTNER})
  @Looks(record = "wish")
  @Operation(
      summary = "Claim a wish; who is vouched for learns who wishes",
      description =
          "Of many who claim at once, one gets the wish. Who wishes is told while somebody vouches for the helper: staff,"
              + " or the website through which it registered. A helper holds few wishes at once, claims few a day, waits"
              + " after a cancellation, and never claims again what it has cancelled. A repeat with the same key answers"
              + " with the wish as it is then: masked again, if the claim has ended.")
  public RestResponse<WishResponse> claimWish(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER)
          @Parameter(required = true, description = "a key of the caller's own choice")
          @Nullable String key,
      @NotNull @Valid ClaimWishRequest request) {
    Acting acting = Acting.of(caller);
    RestResponse<WishResponse> kept =
        idempotency.once("claim wish " + id, key, request, () -> claim(acting, id, request));
    return answers.claimed(kept, acting.scope());
  }

  private RestResponse<WishResponse> claim(Acting acting, UUID id, ClaimWishRequest request) {
    partnerRights.requireToClaim();
    Landed<WishClaim> landed =
        landing.one(
            WishClaim.class,
            WishClaims.REACH,
            acting,
            request.clientReference(),
            List.of(id, request),
            () -> claimWish.claim(acting.scope(), request.facts(acting, id)));
    return WishAnswers.kept(landed.status(), landed.record());
  }
}
