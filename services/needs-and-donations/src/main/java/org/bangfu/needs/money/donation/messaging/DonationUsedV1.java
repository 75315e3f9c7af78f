package org.bangfu.needs.money.donation.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationUsed;
import org.jspecify.annotations.Nullable;

/** On the wire: that money of a donation was used, or that it was not after all. */
record DonationUsedV1(
    UUID useId,
    UUID donationId,
    UUID actId,
    DonationChannel channel,
    Money amount,
    DivisionCode division,
    @Nullable UUID householdId,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.donation.used.v1";
  static final String REVERSED = "org.bangfu.donation.use-reversed.v1";

  static DonationUsedV1 of(DonationUsed use, LocalDate day) {
    return new DonationUsedV1(
        use.useId(),
        use.donationId(),
        use.actId(),
        use.channel(),
        use.amount(),
        use.division(),
        use.householdId(),
        day);
  }
}
