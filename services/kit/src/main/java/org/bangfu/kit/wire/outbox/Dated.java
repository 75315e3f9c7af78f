package org.bangfu.kit.wire.outbox;

import java.time.LocalDate;

/** What an event says: it counts for a day, in the place of the event. */
public interface Dated {
  /** The day, in Asia/Shanghai, whose figures it moves. */
  LocalDate occurredOn();
}
