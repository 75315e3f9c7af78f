package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;

/** Whether counties have closed the day of a change. */
@ApplicationScoped
class OpenDays {

  /**
   * @throws RuntimeException the problem {@code period-closed}
   */
  void require(List<Mapped> mapping, LocalDate day) {
    Places.of(mapping).stream()
        .map(Reach::county)
        .distinct()
        .forEach(county -> ClosedPeriods.requireOpen(county, day));
  }
}
