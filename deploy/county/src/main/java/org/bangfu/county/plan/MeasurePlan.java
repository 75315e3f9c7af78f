package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/**
 * What is done for monitored households (帮扶措施), dealt out in turn on the first day after the
 * reading before: first for those whose risk it removes, who must have one.
 */
public final class MeasurePlan {
  /** A measure that is planned and done on a day, for a case by its number. */
  public record Done(int watched, String kind, LocalDate on) {}

  private final Figures figures;
  private final List<WatchedCase> cases;
  private final List<Done> all = new ArrayList<>();
  private final Set<Integer> helped = new HashSet<>();

  private MeasurePlan(Figures figures, List<WatchedCase> cases) {
    this.figures = figures;
    this.cases = cases;
  }

  /**
   * @throws ScenarioRefused when there is nobody for whom they could be done
   */
  static List<Done> of(Figures figures, List<WatchedCase> cases) {
    MeasurePlan plan = new MeasurePlan(figures, cases);
    List<Narrowing> kinds = figures.kindsOf(Indicator.MEASURES_DONE);
    Set<LocalDate> days = new TreeSet<>();
    kinds.forEach(
        kind -> days.addAll(figures.series(Indicator.MEASURES_DONE, kind).totals().keySet()));
    LocalDate first = figures.scenario().from();
    for (LocalDate day : days) {
      plan.deal(kinds, first, day);
      first = day.plusDays(1);
    }
    plan.requireForAssisted();
    return List.copyOf(plan.all);
  }

  private void deal(List<Narrowing> kinds, LocalDate first, LocalDate last) {
    List<Integer> watched =
        IntStream.range(0, cases.size())
            .filter(one -> !on(one, first).isAfter(last) && cases.get(one).holds(on(one, first)))
            .boxed()
            .sorted(Comparator.comparing(one -> helped.contains(one) || !isAssisted(one)))
            .toList();
    int dealt = 0;
    for (Narrowing kind : kinds) {
      Series series = figures.series(Indicator.MEASURES_DONE, kind);
      long count = series.before(last) - series.before(first.minusDays(1));
      if (count > watched.size()) {
        throw ScenarioRefused.at(
            "readings",
            "%s has %d measures of %s by %s, more than the %d households that are monitored until then%s",
            figures.division(),
            count,
            kind.value(),
            last,
            watched.size(),
            figures.atScale());
      }
      for (long one = 0; one < count; one++) {
        int next = watched.get(dealt++ % watched.size());
        all.add(new Done(next, kind.value(), on(next, first)));
        helped.add(next);
      }
    }
  }

  private LocalDate on(int watched, LocalDate first) {
    LocalDate opened = cases.get(watched).openedOn();
    return opened.isAfter(first) ? opened : first;
  }

  private boolean isAssisted(int watched) {
    return cases.get(watched).how() == WatchedCase.How.ASSISTED;
  }

  private void requireForAssisted() {
    long without =
        IntStream.range(0, cases.size())
            .filter(one -> isAssisted(one) && !helped.contains(one))
            .count();
    if (without > 0) {
      throw ScenarioRefused.at(
          "readings",
          "%s has %d risks removed by measures without a measure that was done by then%s",
          figures.division(),
          without,
          figures.atScale());
    }
  }
}
