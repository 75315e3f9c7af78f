package org.bangfu.reporting.fact.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payload that counts something on its business day. */
interface CountedEvent {
  LocalDate occurredOn();

  /**
   * Whom what it counts is about, as an id; null for a place.
   *
   * @param aggregate what the event is of
   */
  default @Nullable UUID subject(UUID aggregate) {
    return aggregate;
  }

  void count(Counts counts);
}
