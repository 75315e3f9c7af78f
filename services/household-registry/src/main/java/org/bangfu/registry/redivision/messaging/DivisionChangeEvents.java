package org.bangfu.registry.redivision.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.redivision.DivisionChange;
import org.bangfu.registry.redivision.DivisionChanged;

/** Tells that a change is in force, in the transaction in which it comes into force. */
@ApplicationScoped
class DivisionChangeEvents {
  private final Outbox outbox;

  DivisionChangeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes DivisionChanged event) {
    DivisionChange change = event.change();
    outbox.append(
        new OutgoingEvent(
            "division",
            change.id(),
            change.version(),
            DivisionChangedV1.TYPE,
            change.division(),
            new DivisionChangedV1(
                change.id(),
                change.kind(),
                change.division(),
                event.items().stream().map(DivisionChangedV1.Changed::of).toList(),
                change.inForceFrom())));
  }
}
