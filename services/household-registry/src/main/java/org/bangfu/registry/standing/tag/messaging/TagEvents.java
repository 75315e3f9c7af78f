package org.bangfu.registry.standing.tag.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.registry.standing.tag.TagsMoved;

/** Tells what changed of tags, in the transaction in which it did, in its household's order. */
@ApplicationScoped
class TagEvents {
  private final Outbox outbox;

  TagEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(@Observes TagsMoved event) {
    outbox.append(
        new OutgoingEvent(
            "household",
            event.householdId(),
            event.version(),
            TagsChangedV1.TYPE,
            event.division(),
            new TagsChangedV1(
                event.householdId(), event.division(), event.moves(), event.occurredOn())));
  }
}
