package org.bangfu.needs.money.donation.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationRefunded;
import org.jspecify.annotations.Nullable;

/** On the wire. */
record DonationRefundedV1(
    UUID donationId,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID householdId,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.donation.refunded.v1";

  static DonationRefundedV1 of(DonationRefunded event) {
    return new DonationRefundedV1(
        event.donationId(),
        event.channel(),
        event.amount(),
        event.division(),
        event.householdId(),
        event.occurredOn());
  }
}
