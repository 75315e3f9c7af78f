package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;

/**
 * What monitored households are at risk of: on the day of each reading those who are monitored have
 * its risks, dealt out in turn. Whose risk is removed had one by then; where no reading says which,
 * chance does.
 */
public final class RiskPlan {
  /** One to five risks that are named together of a case, by its number. */
  public record Naming(int watched, LocalDate day, List<String> risks) {}

  private static final int MOST = 5;

  private final Figures figures;
  private final List<WatchedCase> cases;
  private final List<Narrowing> kinds;
  private final List<Naming> namings = new ArrayList<>();
  private final Set<Integer> named = new HashSet<>();

  private RiskPlan(Figures figures, List<WatchedCase> cases) {
    this.figures = figures;
    this.cases = cases;
    this.kinds = figures.kindsOf(Indicator.RISKS);
  }

  /**
   * @throws ScenarioRefused when those who are monitored can't have these risks
   */
  static List<Naming> of(Figures figures, List<WatchedCase> cases, Streams streams) {
    RiskPlan plan = new RiskPlan(figures, cases);
    Set<LocalDate> days = new TreeSet<>();
    plan.kinds.forEach(
        kind -> days.addAll(figures.series(Indicator.RISKS, kind).totals().keySet()));
    days.forEach(plan::name);
    plan.nameOfTheRest(streams);
    return List.copyOf(plan.namings);
  }

  private void name(LocalDate day) {
    List<Integer> watched =
        IntStream.range(0, cases.size())
            .filter(one -> cases.get(one).holds(day))
            .boxed()
            .sorted(Comparator.comparing(one -> !needsOne(one)))
            .toList();
    List<List<String>> risks =
        watched.stream().map(one -> (List<String>) new ArrayList<String>()).toList();
    int dealt = 0;
    for (Narrowing kind : kinds) {
      long count = figures.series(Indicator.RISKS, kind).totals().getOrDefault(day, 0L);
      if (count > watched.size()) {
        throw refused(day, "%d are at risk of %s".formatted(count, kind.value()), watched.size());
      }
      for (long one = 0; one < count; one++) {
        risks.get(dealt++ % watched.size()).add(kind.value());
      }
    }
    if (dealt > MOST * watched.size() || dealt < watched.stream().filter(this::needsOne).count()) {
      throw refused(
          day, "there are %d risks, one to five of each".formatted(dealt), watched.size());
    }
    for (int i = 0; i < watched.size() && i < dealt; i++) {
      namings.add(new Naming(watched.get(i), day, List.copyOf(risks.get(i))));
      named.add(watched.get(i));
    }
  }

  /** What was named cannot be unsaid, and what is removed was there. */
  private boolean needsOne(int watched) {
    return named.contains(watched) || cases.get(watched).ends();
  }

  private void nameOfTheRest(Streams streams) {
    List<Narrowing> all = kinds.isEmpty() ? Kinds.RISKS.narrowings() : kinds;
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).ends() && !named.contains(i)) {
        Narrowing risk = all.get((int) (streams.unit("risk", i) * all.size()));
        namings.add(new Naming(i, cases.get(i).openedOn(), List.of(risk.value())));
      }
    }
  }

  private ScenarioRefused refused(LocalDate day, String what, int watched) {
    return ScenarioRefused.at(
        "readings",
        "monitoring.risks of %s on %s: %s, and %d are monitored%s",
        figures.division(),
        day,
        what,
        watched,
        figures.atScale());
  }
}
