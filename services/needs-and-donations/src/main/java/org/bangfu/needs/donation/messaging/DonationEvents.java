package org.bangfu.needs.donation.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.outbox.Outbox;
import org.bangfu.kit.outbox.OutgoingEvent;
import org.bangfu.needs.donation.DonationReceived;
import org.bangfu.needs.donation.DonationRefunded;

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
}
