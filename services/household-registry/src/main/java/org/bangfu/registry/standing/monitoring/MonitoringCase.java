package org.bangfu.registry.standing.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell in which a household is watched: from the step into monitoring that stands to the one out
 * of it.
 *
 * @param removedOn the day from which it is not watched any more; null while it is
 */
public record MonitoringCase(LocalDate openedOn, @Nullable LocalDate removedOn) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(openedOn) && (removedOn == null || day.isBefore(removedOn));
  }

  MonitoringCase removed(LocalDate on) {
    return new MonitoringCase(openedOn, on);
  }
}
