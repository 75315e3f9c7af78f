package org.bangfu.needs.donation;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionLevel;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.origin.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Money that was given.
 *
 * @param paymentReference the provider's name for the payment; online alone
 * @param receipt the number of the paper receipt; offline alone, like who verified it
 */
public record NewDonation(
    Origin origin,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID helperId,
    @Nullable UUID householdId,
    @Nullable UUID needId,
    @Nullable String paymentReference,
    @Nullable String receipt,
    @Nullable String verifiedBy,
    LocalDate receivedOn) {

  /** What the giver meant it for; a village that is named alone is meant. */
  Meant meant() {
    return Meant.of(
        needId, householdId, division.level() == DivisionLevel.VILLAGE ? division : null);
  }
}
