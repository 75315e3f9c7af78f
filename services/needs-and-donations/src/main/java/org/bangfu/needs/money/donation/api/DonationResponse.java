package org.bangfu.needs.money.donation.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.donation.Designation;
import org.bangfu.needs.money.donation.Donation;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donation as it stands. */
public record DonationResponse(
    UUID id,
    @Schema(
            description = "the number of our receipt; absent until the money is there",
            examples = "R0000000042")
        @Nullable String receiptNumber,
    DonationChannel channel,
    @Schema(description = "PLEDGED until its payment is proved; no figure counts it before")
        DonationState state,
    Money amount,
    Money used,
    @Schema(description = "what has gone back") Money refunded,
    @Schema(description = "what is on its way back; its provider has not yet said that it has gone")
        Money refunding,
    @Schema(description = "what can still be used or refunded") Money left,
    @Schema(description = "how much of its need it covers") Money covered,
    @Schema(description = "what was more than its need asked; undesignated") Money surplus,
    Designation designation,
    @Schema(description = "for the giver to a need or household no more than its township")
        DivisionCode division,
    @Nullable UUID helperId,
    @Schema(description = "for staff; else absent") @Nullable UUID householdId,
    @Nullable UUID needId,
    @Schema(description = "the claim that it pays") @Nullable UUID claimId,
    @Schema(description = "where it must be used, if it is meant for a village")
        @Nullable DivisionCode village,
    @Schema(description = "who takes the money", examples = "wechat") String provider,
    @Schema(description = "our name for the payment with the provider")
        @Nullable String paymentReference,
    UUID paymentId,
    @Nullable String receipt,
    @Schema(description = "what another account has to confirm") @Nullable UUID receiptId,
    @Schema(description = "who confirmed the payment; for staff") @Nullable String verifiedBy,
    @Schema(
            description =
                "the day for which it counts: when the money came, or the first day after it that"
                    + " the county has not closed (its payment says when); of a pledge the day that"
                    + " was named")
        LocalDate occurredOn) {

  static Views<Donation, DonationResponse> views(Caller caller) {
    return Views.of(
        "/v1/donations/", Donation::id, Donation::version, caller, DonationResponse::of);
  }

  public static DonationResponse of(Donation donation, DivisionScope scope) {
    boolean staff = scope.covers(donation.division());
    // a giver to a village has named it; where it named somebody, staff may have said the village
    DivisionCode village = donation.meant().village();
    boolean place = staff || donation.division().equals(village);
    return new DonationResponse(
        donation.id(),
        donation.receiptNumber(),
        donation.channel(),
        donation.state(),
        donation.amount(),
        donation.used(),
        donation.refunded(),
        donation.refunding(),
        donation.left(),
        donation.covered(),
        donation.surplus(),
        donation.designation(),
        place ? donation.division() : Reach.township(donation.division()),
        donation.helperId(),
        staff ? donation.householdId() : null,
        donation.needId(),
        donation.claimId(),
        village,
        donation.provider(),
        donation.paymentReference(),
        donation.paymentId(),
        donation.receipt(),
        donation.receiptId(),
        staff ? donation.verifiedBy() : null,
        donation.receivedOn());
  }
}
