package org.bangfu.needs.help.wish.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.help.wish.WishClaimed;
import org.bangfu.needs.help.wish.WishPublished;
import org.bangfu.needs.help.wish.WishRealised;
import org.bangfu.needs.help.wish.WishReopened;
import org.bangfu.needs.help.wish.WishTakenDown;

/** Leaves the events of wishes for the relay. */
@ApplicationScoped
class WishEvents {
  private final Outbox outbox;

  WishEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes WishPublished e) {
    append(
        e.wishId(),
        e.version(),
        WishPublishedV1.TYPE,
        e.division(),
        new WishPublishedV1(e.wishId(), e.division(), e.makerKind(), e.value(), e.occurredOn()));
  }

  void write(@Observes WishClaimed e) {
    append(
        e.wishId(),
        e.version(),
        WishClaimedV1.TYPE,
        e.division(),
        new WishClaimedV1(
            e.wishId(), e.claimId(), e.division(), e.makerKind(), e.client(), e.occurredOn()));
  }

  void write(@Observes WishRealised e) {
    append(
        e.wishId(),
        e.version(),
        WishRealisedV1.TYPE,
        e.division(),
        new WishRealisedV1(
            e.wishId(),
            e.claimId(),
            e.helperId(),
            e.division(),
            e.makerKind(),
            e.value(),
            e.client(),
            e.occurredOn()));
  }

  void write(@Observes WishReopened e) {
    append(
        e.wishId(),
        e.version(),
        WishReopenedV1.TYPE,
        e.division(),
        new WishReopenedV1(
            e.wishId(), e.claimId(), e.division(), e.makerKind(), e.because(), e.occurredOn()));
  }

  void write(@Observes WishTakenDown e) {
    append(
        e.wishId(),
        e.version(),
        WishTakenDownV1.TYPE,
        e.division(),
        new WishTakenDownV1(e.wishId(), e.division(), e.makerKind(), e.occurredOn()));
  }

  private void append(
      UUID wishId, long version, String type, DivisionCode division, Dated payload) {
    outbox.append(new OutgoingEvent("wish", wishId, version, type, division, payload));
  }
}
