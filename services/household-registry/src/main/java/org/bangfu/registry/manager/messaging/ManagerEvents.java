package org.bangfu.registry.manager.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.manager.ManagerAdmitted;
import org.bangfu.registry.manager.ManagerChanged;

/** Writes what happened to managers into the outbox, in the transaction in which it happened. */
@ApplicationScoped
class ManagerEvents {
  private final Outbox outbox;

  ManagerEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes ManagerAdmitted event) {
    outbox.append(
        new OutgoingEvent(
            "manager",
            event.managerId(),
            event.version(),
            ManagerAdmittedV1.TYPE,
            event.division(),
            new ManagerAdmittedV1(
                event.managerId(), event.division(), event.divisions(), event.occurredOn())));
  }

  void publish(@Observes ManagerChanged event) {
    outbox.append(
        new OutgoingEvent(
            "manager",
            event.managerId(),
            event.version(),
            ManagerChangedV1.TYPE,
            event.division(),
            ManagerChangedV1.of(event)));
  }
}
