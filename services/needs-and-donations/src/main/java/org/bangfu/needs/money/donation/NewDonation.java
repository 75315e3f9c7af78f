package org.bangfu.needs.money.donation;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody says was given, or will be.
 *
 * @param provider who takes the money online; null for the usual one
 * @param paymentReference our name for the payment with the provider; null where we make one
 * @param receipt the number of the paper receipt; offline alone
 * @param receivedOn the day that the giver or the office names
 */
public record NewDonation(
    Origin origin,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID helperId,
    @Nullable UUID householdId,
    @Nullable UUID needId,
    @Nullable UUID claimId,
    @Nullable String provider,
    @Nullable String paymentReference,
    @Nullable String receipt,
    LocalDate receivedOn) {

  /** What the giver meant it for; a village that is named alone is meant. */
  Meant meant() {
    return Meant.of(
        needId, householdId, division.level() == DivisionLevel.VILLAGE ? division : null);
  }
}
