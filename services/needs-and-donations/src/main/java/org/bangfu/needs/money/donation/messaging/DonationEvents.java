package org.bangfu.needs.money.donation.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.money.donation.DonationReceived;
import org.bangfu.needs.money.donation.DonationRefunded;
import org.bangfu.needs.money.donation.DonationUseReversed;
import org.bangfu.needs.money.donation.DonationUsed;

/** Leaves the events of donations for the relay. */
@ApplicationScoped
class DonationEvents {
  private final Outbox outbox;

  DonationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes DonationReceived event) {
    outbox.append(
        new OutgoingEvent(
            "donation",
            event.donationId(),
            event.version(),
            DonationReceivedV1.TYPE,
            event.division(),
            DonationReceivedV1.of(event)));
  }

  void write(@Observes DonationRefunded event) {
    outbox.append(
        new OutgoingEvent(
            "donation",
            event.donationId(),
            event.version(),
            DonationRefundedV1.TYPE,
            event.division(),
            DonationRefundedV1.of(event)));
  }

  void write(@Observes DonationUsed event) {
    outbox.append(
        new OutgoingEvent(
            "donation",
            event.donationId(),
            event.version(),
            DonationUsedV1.TYPE,
            event.division(),
            DonationUsedV1.of(event, event.occurredOn())));
  }

  void write(@Observes DonationUseReversed event) {
    DonationUsed use = event.use();
    outbox.append(
        new OutgoingEvent(
            "donation",
            use.donationId(),
            use.version(),
            DonationUsedV1.REVERSED,
            use.division(),
            DonationUsedV1.of(use, event.occurredOn())));
  }
}
