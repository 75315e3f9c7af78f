package org.bangfu.reporting.elsewhere;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published reading beside what our own figure says now.
 *
 * @param ours in the reading's unit, before it is rounded; null where there is nothing to compare
 * @param outside whether ours is an outside reading
 * @param recordsFrom the first day of which we have a record of the indicator there; null for none
 */
public record Compared(
    PublishedReading reading,
    Agreement agreement,
    @Nullable BigDecimal ours,
    boolean outside,
    @Nullable LocalDate recordsFrom) {

  static Compared notTold(PublishedReading reading) {
    return new Compared(reading, Agreement.NOT_TOLD, null, false, null);
  }

  /** How much more ours is than what was published; null where they agree. */
  public @Nullable BigDecimal difference() {
    return ours == null || agreement != Agreement.DIFFERS
        ? null
        : ours.subtract(reading.published().value());
  }
}
