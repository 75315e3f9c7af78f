package org.bangfu.needs.money.donation.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationReceived;
import org.jspecify.annotations.Nullable;

/** On the wire. */
record DonationReceivedV1(
    UUID donationId,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.donation.received.v1";

  static DonationReceivedV1 of(DonationReceived event) {
    return new DonationReceivedV1(
        event.donationId(),
        event.channel(),
        event.amount(),
        event.division(),
        event.householdId(),
        event.helperId(),
        event.occurredOn());
  }
}
