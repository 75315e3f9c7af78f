package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;

/** Plans to which households on the poverty register agreed (一户一策), one of each. */
public final class HelpPlan {
  /** A plan of the year of its day. */
  public record Agreed(int household, String path, LocalDate day) {}

  private HelpPlan() {}

  /**
   * @throws ScenarioRefused when there are not so many households
   */
  static List<Agreed> of(
      Figures figures,
      List<HouseholdPlan.Wave> households,
      RegisterPlan register,
      Streams streams) {
    List<Spread> paths =
        figures.kindsOf(Indicator.PLANS_AGREED).stream()
            .map(kind -> Spread.of(figures, Indicator.PLANS_AGREED, kind))
            .toList();
    int all = paths.stream().mapToInt(Spread::size).sum();
    if (all == 0) {
      return List.of();
    }
    int there = HouseholdPlan.countBy(figures.scenario().from(), households);
    int[] poor =
        IntStream.range(0, there)
            .filter(one -> !register.isGiven() || register.standingOf(one).isPresent())
            .toArray();
    if (all > poor.length) {
      throw ScenarioRefused.at(
          "readings",
          "%s has %d plans, more than the %d households on the register that are there on %s%s",
          figures.division(),
          all,
          poor.length,
          figures.scenario().from(),
          figures.atScale());
    }
    Shuffle order = new Shuffle(poor.length, streams.hash("plans", 0));
    List<Agreed> plans = new ArrayList<>();
    for (Spread path : paths) {
      for (Spread.Batch batch : path.batches()) {
        for (int i = batch.first(); i < batch.end(); i++) {
          int household = poor[(int) order.placeOf(plans.size())];
          plans.add(new Agreed(household, path.kind(), batch.day()));
        }
      }
    }
    return List.copyOf(plans);
  }
}
