package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;
import org.jspecify.annotations.Nullable;

/**
 * What points at households that nobody watches (监测线索): reported on the first day after the reading
 * before; those that are not open any more by a reading were looked into and dismissed on its day,
 * the oldest first.
 */
public final class CluePlan {
  /**
   * One of them.
   *
   * @param household its number among the households; each has one at the most
   * @param dismissedOn null as long as it is open
   */
  public record Clue(
      int household, String source, LocalDate reportedOn, @Nullable LocalDate dismissedOn) {
    Clue of(int other) {
      return new Clue(other, source, reportedOn, dismissedOn);
    }

    Clue dismissed(LocalDate day) {
      return new Clue(household, source, reportedOn, day);
    }
  }

  private CluePlan() {}

  /**
   * @throws ScenarioRefused when there are not so many households
   */
  static List<Clue> of(
      Figures figures,
      List<HouseholdPlan.Wave> households,
      List<WatchedCase> cases,
      Streams streams) {
    List<Clue> clues = new ArrayList<>();
    for (Narrowing source : Kinds.SOURCES.narrowings()) {
      clues.addAll(days(figures, source));
    }
    if (clues.isEmpty()) {
      return List.of();
    }
    LocalDate first = clues.stream().map(Clue::reportedOn).min(LocalDate::compareTo).orElseThrow();
    Set<Integer> watched =
        cases.stream().map(WatchedCase::household).collect(Collectors.toCollection(HashSet::new));
    int[] free =
        IntStream.range(0, HouseholdPlan.countBy(first, households))
            .filter(one -> !watched.contains(one))
            .toArray();
    if (free.length < clues.size()) {
      throw ScenarioRefused.at(
          "readings",
          "%s has %d clues, more than the %d households that are there on %s and not monitored%s",
          figures.division(),
          clues.size(),
          free.length,
          first,
          figures.atScale());
    }
    Shuffle order = new Shuffle(free.length, streams.hash("clues", 0));
    return IntStream.range(0, clues.size())
        .mapToObj(i -> clues.get(i).of(free[(int) order.placeOf(i)]))
        .toList();
  }

  /** As of no household yet. */
  private static List<Clue> days(Figures figures, Narrowing source) {
    Series reported = figures.series(Indicator.CLUES_REPORTED, source);
    Map<LocalDate, Long> open =
        new TreeMap<>(figures.series(Indicator.CLUES_OPEN, source).totals());
    List<Clue> clues = new ArrayList<>();
    int dismissed = 0;
    LocalDate begins = figures.scenario().from();
    for (LocalDate day : Series.days(reported, figures.series(Indicator.CLUES_OPEN, source))) {
      long all = Math.max(clues.size(), reported.before(day));
      // where nothing is said of how many were reported, no more than have to be
      all = reported.isNone() ? Math.max(all, open.getOrDefault(day, 0L)) : all;
      while (clues.size() < all) {
        clues.add(new Clue(-1, source.value(), begins, null));
      }
      long left = open.getOrDefault(day, (long) clues.size() - dismissed);
      if (left > clues.size() - dismissed) {
        throw ScenarioRefused.at(
            "readings",
            "clues.open %s of %s on %s: %d are open, more than the %d that were reported and are not dismissed%s",
            source.value(),
            figures.division(),
            day,
            left,
            clues.size() - dismissed,
            figures.atScale());
      }
      while (clues.size() - dismissed > left) {
        clues.set(dismissed, clues.get(dismissed).dismissed(day));
        dismissed++;
      }
      begins = day.plusDays(1);
    }
    return clues;
  }
}
