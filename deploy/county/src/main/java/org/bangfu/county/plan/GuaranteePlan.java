package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/**
 * What was found at households of what they are not to lack (两不愁三保障): on the day of each reading
 * somebody looks at as many as it speaks of, at those of the reading before again.
 *
 * @param among of how many households they are
 */
public record GuaranteePlan(List<Round> rounds, int among, Shuffle order) {
  /** What is looked for: so many households are looked at, of which the first have it. */
  public record Sought(int met, int looked) {}

  /** All that is looked at on a day. */
  public record Round(LocalDate day, Map<String, Sought> items) {
    public int size() {
      return items.values().stream().mapToInt(Sought::looked).max().orElse(0);
    }

    /** What the n-th household is found to have, or not. */
    public Map<String, Boolean> found(int number) {
      Map<String, Boolean> found = new TreeMap<>();
      items.forEach((item, sought) -> {
        if (number < sought.looked()) {
          found.put(item, number < sought.met());
        }
      });
      return found;
    }
  }

  /**
   * @throws ScenarioRefused when there are fewer households
   */
  static GuaranteePlan of(Figures figures, List<HouseholdPlan.Wave> households, Streams streams) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Narrowing item : Kinds.ITEMS.narrowings()) {
      days.addAll(Series.days(met(figures, item), unmet(figures, item)));
    }
    int among = days.isEmpty() ? 0 : HouseholdPlan.countBy(days.first(), households);
    List<Round> rounds = new ArrayList<>();
    Map<String, Integer> before = new HashMap<>();
    for (LocalDate day : days) {
      Map<String, Sought> items = new TreeMap<>();
      for (Narrowing item : Kinds.ITEMS.narrowings()) {
        Series met = met(figures, item);
        Series unmet = unmet(figures, item);
        if (Series.days(met, unmet).contains(day)) {
          int looked = Math.toIntExact(met.before(day) + unmet.before(day));
          int last = before.getOrDefault(item.value(), 0);
          if (looked > among || looked < last) {
            throw refused(figures, item, day, looked, looked > among ? among : last);
          }
          before.put(item.value(), looked);
          items.put(item.value(), new Sought(Math.toIntExact(met.before(day)), looked));
        }
      }
      rounds.add(new Round(day, items));
    }
    return new GuaranteePlan(
        List.copyOf(rounds), among, new Shuffle(among, streams.hash("guarantees", 0)));
  }

  private static Series met(Figures figures, Narrowing item) {
    return figures.series(Indicator.GUARANTEES_MET, item);
  }

  private static Series unmet(Figures figures, Narrowing item) {
    return figures.series(Indicator.GUARANTEES_UNMET, item);
  }

  private static ScenarioRefused refused(
      Figures figures, Narrowing item, LocalDate day, int looked, int than) {
    return ScenarioRefused.at(
        "readings",
        looked > than
            ? "guarantees.met and .unmet of %s of %s on %s are of %d households, more than the %d that are there by the first%s"
            : "guarantees.met and .unmet of %s of %s on %s are of %d households, fewer than the %d that were looked at%s",
        item.value(),
        figures.division(),
        day,
        looked,
        than,
        figures.atScale());
  }

  /** The n-th household that is looked at. */
  public int household(int number) {
    return Math.toIntExact(order.placeOf(number));
  }
}
