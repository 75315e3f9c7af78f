package org.bangfu.needs.aid.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.AidRecorded;
import org.bangfu.needs.aid.AidReversed;

/** Leaves the events of aid for the relay. */
@ApplicationScoped
class AidEvents {
  private final Outbox outbox;

  AidEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes AidRecorded event) {
    append(event.aid(), AidRecordedV1.TYPE, event.aid().occurredOn());
  }

  void write(@Observes AidReversed event) {
    append(event.aid(), AidRecordedV1.REVERSED, event.occurredOn());
  }

  private void append(AidRecord aid, String type, LocalDate day) {
    outbox.append(
        new OutgoingEvent(
            "aid", aid.id(), aid.version(), type, aid.division(), AidRecordedV1.of(aid, day)));
  }
}
