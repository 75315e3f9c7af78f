package org.bangfu.needs.donation.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.donation.Designation;
import org.bangfu.needs.donation.Donation;
import org.bangfu.needs.donation.DonationChannel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donation as it stands. */
public record DonationResponse(
    UUID id,
    @Schema(description = "the number of our receipt", examples = "R0000000042")
        String receiptNumber,
    DonationChannel channel,
    Money amount,
    Money used,
    Money refunded,
    @Schema(description = "what can still be used or refunded") Money left,
    Designation designation,
    DivisionCode division,
    @Nullable UUID helperId,
    @Nullable UUID householdId,
    @Nullable UUID needId,
    @Nullable String paymentReference,
    @Nullable String receipt,
    @Nullable String verifiedBy,
    LocalDate occurredOn) {

  static DonationResponse of(Donation donation) {
    return new DonationResponse(
        donation.id(),
        donation.receiptNumber(),
        donation.channel(),
        donation.amount(),
        donation.used(),
        donation.refunded(),
        donation.left(),
        donation.designation(),
        donation.division(),
        donation.helperId(),
        donation.householdId(),
        donation.needId(),
        donation.paymentReference(),
        donation.receipt(),
        donation.verifiedBy(),
        donation.receivedOn());
  }
}
