package org.bangfu.county.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a household is monitored.
 *
 * @param household its number among the households
 * @param kind the class for which it is monitored
 * @param removedOn the day on which its risk is removed, from which on it does not count; null as
 *     long as it is monitored
 */
public record WatchedCase(
    int household, String kind, LocalDate openedOn, @Nullable LocalDate removedOn, How how) {

  /** How its risk goes. */
  public enum How {
    STAYS,
    NATURAL,
    ASSISTED
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(openedOn) && (removedOn == null || day.isBefore(removedOn));
  }

  /** Whether it is one that ends, as far as days are spoken of. */
  public boolean ends() {
    return removedOn != null;
  }

  WatchedCase of(int other) {
    return new WatchedCase(other, kind, openedOn, removedOn, how);
  }
}
