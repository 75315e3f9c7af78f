package org.bangfu.county.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/** What must hold of a division's needs before a plan can be made of them. */
final class NeedRules {
  private NeedRules() {}

  static void check(Figures figures) {
    Series published = figures.series(Indicator.NEEDS_PUBLISHED);
    Series matched = figures.series(Indicator.NEEDS_MATCHED);
    for (Map.Entry<LocalDate, Long> reading : matched.totals().entrySet()) {
      LocalDate day = reading.getKey();
      Map.Entry<LocalDate, Long> bound = published.totals().ceilingEntry(day);
      long most = bound == null ? published.last() : bound.getValue();
      if (reading.getValue() > most) {
        throw new ScenarioRefused(
            "%s.value: %,d needs are matched in %s by %s, but only %,d are published."
                .formatted(
                    figures.field(Indicator.NEEDS_MATCHED, day),
                    reading.getValue(),
                    figures.division(),
                    day,
                    most));
      }
    }
    requires(figures, Indicator.NEEDS_PUBLISHED, Indicator.HOUSEHOLDS);
    if (figures.scale().factor().compareTo(BigDecimal.ONE) == 0) {
      // at a small scale the station publishes what no manager is left for
      requires(figures, Indicator.NEEDS_PUBLISHED, Indicator.MANAGERS);
    }
    requires(figures, Indicator.NEEDS_MATCHED, Indicator.HELPERS);
    requires(figures, Indicator.NEEDS_MATCHED, Indicator.HOUSEHOLDS);
  }

  /**
   * There is nothing of the first kind on any day on which there can't yet be one of the second.
   */
  static void requires(Figures figures, Indicator dependent, Indicator basis) {
    Series first = figures.series(dependent);
    Series second = figures.series(basis);
    first.totals().entrySet().stream()
        .filter(reading -> reading.getValue() > 0)
        .findFirst()
        .filter(reading -> second.isNone() || second.begins().isAfter(reading.getKey()))
        .ifPresent(reading -> {
          throw new ScenarioRefused(
              "%s: %s has %s by %s but no %s by then%s."
                  .formatted(
                      figures.field(dependent, reading.getKey()),
                      figures.division(),
                      dependent.id(),
                      reading.getKey(),
                      basis.id(),
                      figures.atScale()));
        });
  }
}
