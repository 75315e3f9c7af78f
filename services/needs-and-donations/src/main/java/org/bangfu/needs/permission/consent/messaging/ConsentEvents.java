package org.bangfu.needs.permission.consent.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.permission.consent.ConsentGiven;
import org.bangfu.needs.permission.consent.ConsentWithdrawn;

/** Leaves the events of consents for the relay. */
@ApplicationScoped
class ConsentEvents {
  private final Outbox outbox;

  ConsentEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes ConsentGiven e) {
    outbox.append(
        new OutgoingEvent(
            "consent",
            e.consentId(),
            e.version(),
            ConsentGivenV1.TYPE,
            e.division(),
            new ConsentGivenV1(
                e.consentId(),
                e.kind(),
                e.subject(),
                e.division(),
                e.terms().legalBasis(),
                e.terms().givenBy(),
                e.terms().noticeVersion(),
                e.terms().recipients().stream().sorted().toList(),
                e.terms().fields().stream().sorted().toList(),
                e.occurredOn())));
  }

  void write(@Observes ConsentWithdrawn e) {
    outbox.append(
        new OutgoingEvent(
            "consent",
            e.consentId(),
            e.version(),
            ConsentWithdrawnV1.TYPE,
            e.division(),
            new ConsentWithdrawnV1(
                e.consentId(),
                e.kind(),
                e.subject(),
                e.division(),
                e.terms().legalBasis(),
                e.terms().noticeVersion(),
                e.occurredOn())));
  }
}
