package org.bangfu.registry.standing.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.registry.standing.Span;
import org.jspecify.annotations.Nullable;

/**
 * A case as figures count it, which was perhaps taken back: what had counted until then stays.
 *
 * @param removedOn the day of its removal; null if there is none that stands
 * @param days on which it counts: not those between a wrong removal and the day on which that was
 *     taken back, and not those on which the file was closed
 */
public record CountedCase(LocalDate openedOn, @Nullable LocalDate removedOn, List<Span> days) {

  /** Whether what was found on the day was found in this case. */
  public boolean holds(LocalDate day) {
    return new MonitoringCase(openedOn, removedOn).holds(day);
  }
}
