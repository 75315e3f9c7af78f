package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;

/**
 * Which households are insured against what (防贫保险), by policies of three years.
 *
 * @param order of the households that are there on the first day
 */
public record InsurancePlan(List<Spread> kinds, Shuffle order) {
  private static final int YEARS = 3;

  /**
   * @throws ScenarioRefused when there are not so many households, or they are insured for longer
   */
  static InsurancePlan of(Figures figures, List<HouseholdPlan.Wave> households, Streams streams) {
    List<Spread> kinds =
        figures.kindsOf(Indicator.INSURED).stream()
            .map(kind -> Spread.of(figures, Indicator.INSURED, kind))
            .filter(spread -> spread.size() > 0)
            .toList();
    int there = HouseholdPlan.countBy(figures.scenario().from(), households);
    for (Spread kind : kinds) {
      if (kind.size() > there) {
        throw refused(
            figures, kind, "%d are insured and %d are there".formatted(kind.size(), there));
      }
      if (until(kind.batches().getFirst().day()).isBefore(figures.scenario().until())) {
        throw refused(figures, kind, "a policy lasts three years, and the scenario longer");
      }
    }
    return new InsurancePlan(kinds, new Shuffle(there, streams.hash("insured", 0)));
  }

  private static ScenarioRefused refused(Figures figures, Spread kind, String why) {
    return ScenarioRefused.at(
        "readings",
        "%s %s of %s: %s%s",
        Indicator.INSURED.id(),
        kind.kind(),
        figures.division(),
        why,
        figures.atScale());
  }

  /** The last day of a policy that begins on a day. */
  public static LocalDate until(LocalDate from) {
    return from.plusYears(YEARS).minusDays(1);
  }

  /** The n-th household that is insured. */
  public int household(int number) {
    return Math.toIntExact(order.placeOf(number));
  }
}
