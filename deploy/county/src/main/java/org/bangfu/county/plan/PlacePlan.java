package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.PlaceChange;
import org.bangfu.county.scenario.ScenarioRefused;
import org.jspecify.annotations.Nullable;

/** Which households are in another village at last: each at most once, and after all else. */
public final class PlacePlan {
  /**
   * One change.
   *
   * @param village the place of the village to which they move, or that is split
   * @param day null for a split
   */
  public record Change(int number, int village, @Nullable LocalDate day, List<Integer> households) {
    public boolean isMove() {
      return day != null;
    }
  }

  private final Figures figures;
  private final Villages villages;
  private final HouseholdPlan households;
  private final Streams streams;
  private final BitSet taken = new BitSet();
  private final List<Change> changes = new ArrayList<>();

  /**
   * @throws ScenarioRefused where there are not so many households to change their place
   */
  public PlacePlan(Figures figures, Villages villages, HouseholdPlan households, Streams streams) {
    this.figures = figures;
    this.villages = villages;
    this.households = households;
    this.streams = streams;
    for (PlaceChange change : figures.scenario().changes()) {
      int count = change.households(figures.scale());
      if (change.division().equals(figures.division()) && count > 0) {
        changes.add(
            change.kind() == PlaceChange.Kind.MOVE ? move(change, count) : split(change, count));
      }
    }
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** From all townships but that to which they go. */
  private Change move(PlaceChange change, int count) {
    int number = changes.size();
    int to = villages.pick(streams.unit("to", number));
    String township = villages.code(to).substring(0, Villages.TOWNSHIP);
    LocalDate day = change.day();
    int there = day == null ? 0 : households.countBy(day);
    int[] elsewhere =
        IntStream.range(0, there)
            .filter(one -> !taken.get(one))
            .filter(one -> !villages.code(households.villageOf(one)).startsWith(township))
            .toArray();
    Shuffle order = new Shuffle(elsewhere.length, streams.hash("movers", number));
    return changed(
        change,
        to,
        count,
        IntStream.range(0, Math.min(count, elsewhere.length))
            .map(one -> elsewhere[(int) order.placeOf(one)])
            .boxed()
            .toList());
  }

  /** The first of the village that has most. */
  private Change split(PlaceChange change, int count) {
    Map<Integer, List<Integer>> byVillage = new HashMap<>();
    int most = -1;
    List<Integer> largest = List.of();
    for (int one = 0; one < households.size(); one++) {
      if (!taken.get(one)) {
        int village = households.villageOf(one);
        List<Integer> its = byVillage.computeIfAbsent(village, place -> new ArrayList<>());
        its.add(one);
        if (its.size() > largest.size()) {
          most = village;
          largest = its;
        }
      }
    }
    return changed(change, most, count, largest.subList(0, Math.min(count, largest.size())));
  }

  private Change changed(PlaceChange change, int village, int count, List<Integer> found) {
    if (found.size() < count) {
      throw ScenarioRefused.at(
          change.field() + ".households",
          "%d households are more than the %d that can %s in %s%s",
          count,
          found.size(),
          change.kind() == PlaceChange.Kind.MOVE ? "move" : "be split off one village",
          figures.division(),
          figures.atScale());
    }
    found.forEach(taken::set);
    return new Change(changes.size(), village, change.day(), List.copyOf(found));
  }

  /**
   * The code that a village gets that is split off another one: the first that is free after all.
   */
  public String codeBeside(int village) {
    String township = villages.code(village).substring(0, Villages.TOWNSHIP);
    int last =
        Integer.parseInt(villages.code(villages.lastOf(village)).substring(Villages.TOWNSHIP));
    return "%s%03d".formatted(township, last + 1);
  }
}
