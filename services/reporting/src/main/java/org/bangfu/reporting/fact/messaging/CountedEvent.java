package org.bangfu.reporting.fact.messaging;

import java.time.LocalDate;

/** A payload that counts something on its business day. */
interface CountedEvent {
  LocalDate occurredOn();

  void count(Counts counts);
}
