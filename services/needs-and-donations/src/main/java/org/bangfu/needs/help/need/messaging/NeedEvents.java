package org.bangfu.needs.help.need.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.help.need.NeedMatched;
import org.bangfu.needs.help.need.NeedPublished;
import org.bangfu.needs.help.need.NeedUnmatched;

/** Leaves the events of needs for the relay. */
@ApplicationScoped
class NeedEvents {
  private final Outbox outbox;

  NeedEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes NeedPublished e) {
    append(
        e.needId(),
        e.version(),
        NeedPublishedV1.TYPE,
        e.division(),
        new NeedPublishedV1(
            e.needId(), e.householdId(), e.division(), e.category(), e.measure(), e.occurredOn()));
  }

  void write(@Observes NeedMatched e) {
    append(
        e.needId(),
        e.version(),
        NeedMatchedV1.TYPE,
        e.division(),
        new NeedMatchedV1(e.needId(), e.division(), e.category(), e.occurredOn()));
  }

  void write(@Observes NeedUnmatched e) {
    append(
        e.needId(),
        e.version(),
        NeedUnmatchedV1.TYPE,
        e.division(),
        new NeedUnmatchedV1(e.needId(), e.division(), e.category(), e.occurredOn()));
  }

  private void append(
      UUID needId, long version, String type, DivisionCode division, Dated payload) {
    outbox.append(new OutgoingEvent("need", needId, version, type, division, payload));
  }
}
