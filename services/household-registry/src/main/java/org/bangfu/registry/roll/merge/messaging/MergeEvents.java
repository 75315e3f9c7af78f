package org.bangfu.registry.roll.merge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.roll.merge.HouseholdMerged;

/** Tells of merges, in the transaction in which they are, after the file's own step. */
@ApplicationScoped
class MergeEvents {
  private final Outbox outbox;

  MergeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes HouseholdMerged event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.gone(),
            event.version(),
            event.undone() ? HouseholdMergedV1.UNDONE : HouseholdMergedV1.TYPE,
            event.division(),
            new HouseholdMergedV1(
                event.survivor(), event.gone(), event.division(), event.occurredOn())));
  }
}
