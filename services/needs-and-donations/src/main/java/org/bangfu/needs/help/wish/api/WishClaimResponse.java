package org.bangfu.needs.help.wish.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.wish.WishClaim;
import org.bangfu.needs.help.wish.WishClaimState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim of a wish as it stands; who wishes is told by the wish alone. */
public record WishClaimResponse(
    UUID id,
    UUID wishId,
    UUID helperId,
    @Schema(description = "the website to which the claim is attributed", examples = "partner-news")
        String client,
    @Schema(
            description =
                "the wish's village for staff, for who gives its township, for a website the"
                    + " county")
        DivisionCode division,
    WishClaimState state,
    LocalDate occurredOn,
    @Schema(description = "the last day before it lapses of itself") LocalDate dueOn,
    @Schema(description = "realised, cancelled or lapsed on") @Nullable LocalDate endedOn) {

  static Views<WishClaim, WishClaimResponse> views(Caller caller) {
    return Views.of(
        "/v1/wish-claims/", WishClaim::id, WishClaim::version, caller, WishClaimResponse::of);
  }

  public static WishClaimResponse of(WishClaim claim, DivisionScope scope) {
    return new WishClaimResponse(
        claim.id(),
        claim.wishId(),
        claim.helperId(),
        claim.client(),
        scope.covers(claim.division()) ? claim.division() : Reach.told(scope, claim.division()),
        claim.state(),
        claim.claimedOn(),
        claim.dueOn(),
        claim.endedOn());
  }
}
