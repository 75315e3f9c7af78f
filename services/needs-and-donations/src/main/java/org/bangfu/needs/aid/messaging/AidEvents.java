package org.bangfu.needs.aid.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.outbox.Outbox;
import org.bangfu.kit.outbox.OutgoingEvent;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.AidRecorded;

/** Leaves the events of aid for the relay. */
@ApplicationScoped
class AidEvents {
  private final Outbox outbox;

  AidEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes AidRecorded event) {
    AidRecord aid = event.aid();
    outbox.append(
        new OutgoingEvent(
            "aid",
            aid.id(),
            aid.version(),
            AidRecordedV1.TYPE,
            aid.division(),
            AidRecordedV1.of(aid)));
  }
}
