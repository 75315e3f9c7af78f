package org.bangfu.needs.help.claim.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.claim.Claim;
import org.bangfu.needs.help.claim.ClaimState;
import org.bangfu.needs.help.need.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim as it stands. */
public record ClaimResponse(
    UUID id,
    UUID needId,
    @Schema(description = "for staff and who gives; absent for the household")
        @Nullable UUID helperId,
    @Schema(
            description =
                "the need's village; for who gives its township, for a website the county")
        DivisionCode division,
    Measure measure,
    @Nullable Money amount,
    @Nullable Integer quantity,
    ClaimState state,
    LocalDate occurredOn,
    @Nullable LocalDate deliveredOn,
    @Nullable LocalDate confirmedOn,
    @Schema(description = "cancelled or lapsed on") @Nullable LocalDate endedOn,
    @Schema(
            description =
                "the last day before it lapses of itself, if nothing is delivered; absent for what"
                    + " the office entered as history")
        @Nullable LocalDate dueOn) {

  static Views<Claim, ClaimResponse> views(Caller caller) {
    return Views.of("/v1/claims/", Claim::id, Claim::version, caller, ClaimResponse::of);
  }

  public static ClaimResponse of(Claim claim, DivisionScope scope) {
    boolean staff = scope.covers(claim.division());
    boolean receives = scope.isOwn(claim.householdId());
    // a person reaches it as one of the two; a helper perhaps by another id of its own
    boolean gives =
        scope.isOwn(claim.helperId())
            || scope.isFrom(claim.client())
            || scope.person() != null && !receives;
    return new ClaimResponse(
        claim.id(),
        claim.needId(),
        staff || gives ? claim.helperId() : null,
        staff || receives ? claim.division() : Reach.told(scope, claim.division()),
        claim.taken().measure(),
        claim.taken().amount(),
        claim.taken().quantity(),
        claim.state(),
        claim.claimedOn(),
        claim.deliveredOn(),
        claim.confirmedOn(),
        claim.endedOn(),
        claim.state() == ClaimState.CLAIMED ? claim.dueOn() : null);
  }
}
