package org.bangfu.county.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Standing;

/**
 * Which households are monitored (防返贫监测), for what and how long. Those who are unstable have left
 * the poverty register, and those at its edge never were on it, where a scenario says who is.
 */
final class MonitoringPlan {
  private final Figures figures;
  private final RegisterPlan register;
  private final Streams streams;
  private final BitSet taken = new BitSet();

  private MonitoringPlan(Figures figures, RegisterPlan register, Streams streams) {
    this.figures = figures;
    this.register = register;
    this.streams = streams;
  }

  /**
   * @throws ScenarioRefused when there are not so many such households
   */
  static List<WatchedCase> of(
      Figures figures,
      List<HouseholdPlan.Wave> households,
      RegisterPlan register,
      Streams streams) {
    MonitoringPlan plan = new MonitoringPlan(figures, register, streams);
    List<WatchedCase> cases = new ArrayList<>();
    for (Narrowing kind : Kinds.CLASSES.narrowings()) {
      List<WatchedCase> days = new CaseDays(figures, kind).cases();
      if (!days.isEmpty()) {
        int there = HouseholdPlan.countBy(days.getFirst().openedOn(), households);
        cases.addAll(plan.placed(days, kind.value(), there));
      }
    }
    return List.copyOf(cases);
  }

  /** Evenly among those that there are, and the oldest cases anywhere. */
  private List<WatchedCase> placed(List<WatchedCase> days, String kind, int there) {
    int[] fitting =
        IntStream.range(0, there).filter(one -> !taken.get(one) && fits(one, kind)).toArray();
    if (fitting.length < days.size()) {
      throw ScenarioRefused.at(
          "readings",
          "%s has %d cases of %s, more than the %d such households that are there on %s%s",
          figures.division(),
          days.size(),
          kind,
          fitting.length,
          days.getFirst().openedOn(),
          figures.atScale());
    }
    Shuffle shuffle = new Shuffle(days.size(), streams.hash(kind, 0));
    List<WatchedCase> placed = new ArrayList<>();
    for (int number = 0; number < days.size(); number++) {
      int household = fitting[(int) (shuffle.placeOf(number) * fitting.length / days.size())];
      taken.set(household);
      placed.add(days.get(number).of(household));
    }
    return placed;
  }

  private boolean fits(int household, String kind) {
    if (!register.isGiven()) {
      return true;
    }
    Optional<Standing> standing = register.standingOf(household);
    return switch (kind) {
      case Kinds.EXITED_UNSTABLE -> standing.filter(Standing.EXITED::equals).isPresent();
      case Kinds.AT_THE_EDGE -> standing.isEmpty();
      default -> true;
    };
  }
}
