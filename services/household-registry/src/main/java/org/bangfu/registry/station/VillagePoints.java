package org.bangfu.registry.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.standing.CountedDays;

/**
 * The points of villages with all their days, which are held: whether a village has one on a day
 * depends on all of them together. It grows with each that opens.
 */
public final class VillagePoints {
  private final Map<DivisionCode, List<OpenDays>> byVillage = new HashMap<>();

  VillagePoints(List<OpenDays> known) {
    known.forEach(this::add);
  }

  /** Whether a village has a point by it. */
  static boolean isOne(StationKind kind, DivisionCode division) {
    return kind == StationKind.VILLAGE_POINT && division.level() == DivisionLevel.VILLAGE;
  }

  void add(OpenDays days) {
    byVillage.computeIfAbsent(days.division(), village -> new ArrayList<>()).add(days);
  }

  /** On which days the village has a point, however many. */
  private CountedDays of(DivisionCode village) {
    return CountedDays.once(
        byVillage.getOrDefault(village, List.of()).stream()
            .filter(days -> !days.isEmpty())
            .map(OpenDays::span)
            .toList());
  }

  /**
   * What has to be told of the village after a change: by day, one more with a point or one less.
   */
  SortedMap<LocalDate, Integer> after(DivisionCode village, Runnable change) {
    CountedDays before = of(village);
    change.run();
    return of(village).since(before);
  }
}
