package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/**
 * Which households are key households (重点户), and since when: as many as a reading says, all on its
 * day, evenly among those that are there by the first.
 *
 * @param among how many households they are chosen from
 */
public record KeyHouseholdPlan(List<Batch> batches, int among) {
  /** Those numbered {@code first} up to {@code end} become so on one day. */
  public record Batch(int first, int end, LocalDate day) {}

  static KeyHouseholdPlan of(Figures figures, List<HouseholdPlan.Wave> households) {
    Series series = figures.series(Indicator.KEY_HOUSEHOLDS);
    List<Batch> batches = new ArrayList<>();
    int count = 0;
    for (Map.Entry<LocalDate, Long> total : series.totals().entrySet()) {
      int next = Math.toIntExact(total.getValue());
      if (next > count) {
        batches.add(new Batch(count, next, total.getKey()));
        count = next;
      }
    }
    if (batches.isEmpty()) {
      return new KeyHouseholdPlan(List.of(), 0);
    }
    LocalDate day = batches.getFirst().day();
    int there =
        households.stream()
            .filter(wave -> !wave.day().isAfter(day))
            .mapToInt(HouseholdPlan.Wave::end)
            .max()
            .orElse(0);
    if (count > there) {
      throw ScenarioRefused.at(
          figures.field(Indicator.KEY_HOUSEHOLDS, series.totals().lastKey()),
          "%d key households are more than the %d households that are there by %s%s",
          count,
          there,
          day,
          figures.atScale());
    }
    return new KeyHouseholdPlan(List.copyOf(batches), there);
  }

  public int size() {
    return batches.isEmpty() ? 0 : batches.getLast().end();
  }

  /** The household that has a number among the key households. */
  public int household(int number) {
    return (int) ((long) number * among / size());
  }
}
