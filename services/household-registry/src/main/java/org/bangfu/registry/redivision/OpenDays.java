package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;

/** Whether counties have closed the day of a change. */
@ApplicationScoped
class OpenDays {

  /**
   * @throws RuntimeException the problem {@code period-closed}
   */
  void require(List<Mapped> mapping, LocalDate day) {
    counties(mapping).forEach(county -> ClosedPeriods.requireOpen(county, day));
  }

  /** From when on what lies in the divisions can follow: the books of a closed day stay. */
  LocalDate first(List<Mapped> mapping, LocalDate day) {
    return ClosedPeriods.firstOpen(counties(mapping), day);
  }

  private static Set<DivisionCode> counties(List<Mapped> mapping) {
    return Places.of(mapping).stream().map(Reach::county).collect(Collectors.toSet());
  }
}
