package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/**
 * On which days the cases of one class begin and end: they begin on the first day after the reading
 * before, and those that ended by a reading end on its day, the oldest first.
 */
final class CaseDays {
  /** So long a household is monitored at the least. */
  private static final int MONTHS = 6;

  private record End(LocalDate day, WatchedCase.How how) {}

  private final Figures figures;
  private final Narrowing kind;
  private final List<End> ends;

  CaseDays(Figures figures, Narrowing kind) {
    this.figures = figures;
    this.kind = kind;
    this.ends = ends(figures, kind);
  }

  private static List<End> ends(Figures figures, Narrowing kind) {
    TreeMap<LocalDate, List<End>> days = new TreeMap<>();
    add(days, figures.series(Indicator.REMOVED_NATURAL, kind), WatchedCase.How.NATURAL);
    add(days, figures.series(Indicator.REMOVED_ASSISTED, kind), WatchedCase.How.ASSISTED);
    return days.values().stream().flatMap(List::stream).toList();
  }

  private static void add(Map<LocalDate, List<End>> days, Series removed, WatchedCase.How how) {
    long before = 0;
    for (Map.Entry<LocalDate, Long> total : removed.totals().entrySet()) {
      for (long one = before; one < total.getValue(); one++) {
        days.computeIfAbsent(total.getKey(), day -> new ArrayList<>())
            .add(new End(total.getKey(), how));
      }
      before = total.getValue();
    }
  }

  /**
   * The cases, as of no household yet.
   *
   * @throws ScenarioRefused when they can't have begun and ended so
   */
  List<WatchedCase> cases() {
    List<WatchedCase> cases = new ArrayList<>();
    LocalDate begins = figures.scenario().from();
    for (Map.Entry<LocalDate, Long> total :
        figures.series(Indicator.MONITORED, kind).totals().entrySet()) {
      long opened = total.getValue() + endedBy(total.getKey());
      if (opened < cases.size()) {
        throw refused(
            total.getKey(),
            "%d are monitored and %d were, of whom only %d are said to be removed"
                .formatted(total.getValue(), cases.size(), endedBy(total.getKey())));
      }
      openUpTo(opened, begins, cases);
      begins = total.getKey().plusDays(1);
    }
    openUpTo(ends.size(), begins, cases);
    return cases;
  }

  private long endedBy(LocalDate day) {
    return ends.stream().filter(end -> !end.day().isAfter(day)).count();
  }

  private void openUpTo(long opened, LocalDate day, List<WatchedCase> cases) {
    while (cases.size() < opened) {
      if (cases.size() >= ends.size()) {
        cases.add(new WatchedCase(-1, kind.value(), day, null, WatchedCase.How.STAYS));
        continue;
      }
      End end = ends.get(cases.size());
      if (end.day().isBefore(day.plusMonths(MONTHS))) {
        throw refused(
            end.day(),
            "a risk can't be removed by then: nobody is monitored before %s, and six months are the least"
                .formatted(day));
      }
      cases.add(new WatchedCase(-1, kind.value(), day, end.day(), end.how()));
    }
  }

  private ScenarioRefused refused(LocalDate day, String why) {
    return ScenarioRefused.at(
        "readings",
        "%s %s of %s on %s: %s%s",
        Indicator.MONITORED.id(),
        kind.value(),
        figures.division(),
        day,
        why,
        figures.atScale());
  }
}
