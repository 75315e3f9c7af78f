package org.bangfu.needs.help.helper.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.help.helper.HelperMerged;
import org.bangfu.needs.help.helper.HelperRegistered;

/** Leaves the events of helpers for the relay. */
@ApplicationScoped
class HelperEvents {
  private final Outbox outbox;

  HelperEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes HelperRegistered event) {
    outbox.append(
        new OutgoingEvent(
            "helper",
            event.helperId(),
            event.version(),
            HelperRegisteredV1.TYPE,
            event.division(),
            HelperRegisteredV1.of(event)));
  }

  void tell(@Observes HelperMerged event) {
    outbox.append(
        new OutgoingEvent(
            "helper",
            event.gone(),
            event.version(),
            event.undone() ? HelperMergedV1.UNDONE : HelperMergedV1.TYPE,
            event.division(),
            HelperMergedV1.of(event)));
  }
}
