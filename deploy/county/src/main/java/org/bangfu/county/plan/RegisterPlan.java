package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.bangfu.county.chance.Split;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where each household stands on the poverty register, and how many members it has: as many
 * households and people in each standing as were published, mixed evenly with all others.
 *
 * <p>Where nothing was published of the register, chance says where a household stands.
 */
public final class RegisterPlan {
  /** More than this is not published of any county's households. */
  private static final int MOST_ON_AVERAGE = 7;

  private record Group(Standing standing, int households, Split members) {}

  /**
   * A household's group and its number in it; no group for a household that is not on the register.
   */
  private record Place(@Nullable Group group, int number) {}

  private final List<Group> groups = new ArrayList<>();
  private final int size;
  private final boolean given;
  private final double mean;
  private final Streams streams;

  /**
   * @param size how many households there are in all
   * @throws ScenarioRefused when they cannot stand as was published
   */
  RegisterPlan(Figures figures, int size, Streams streams) {
    this.size = size;
    this.given =
        Arrays.stream(Standing.values())
            .map(Narrowing::of)
            .anyMatch(only ->
                !figures.readings(Indicator.POVERTY_HOUSEHOLDS, only).isEmpty()
                    || !figures.readings(Indicator.POVERTY_PEOPLE, only).isEmpty());
    this.mean = figures.scenario().mix().membersPerHousehold();
    this.streams = streams;
    for (Standing standing : Standing.values()) {
      Narrowing only = Narrowing.of(standing);
      int households = Math.toIntExact(steady(figures, Indicator.POVERTY_HOUSEHOLDS, only));
      long people = steady(figures, Indicator.POVERTY_PEOPLE, only);
      if (people < households || people > (long) MOST_ON_AVERAGE * households) {
        throw ScenarioRefused.at(
            "readings",
            "%s of %s can't have %d people in %d households%s",
            figures.division(),
            only.value(),
            people,
            households,
            figures.atScale());
      }
      if (households > 0) {
        Streams sizes = streams.within(standing.name());
        groups.add(new Group(standing, households, Split.positive(people, households, sizes)));
      }
    }
    int placed = groups.stream().mapToInt(Group::households).sum();
    if (placed > size) {
      throw ScenarioRefused.at(
          "readings",
          "%s has %d households on the poverty register, more than the %d of households.registered%s",
          figures.division(),
          placed,
          size,
          figures.atScale());
    }
  }

  /** What was published of a standing: it was so before the first day of records, and stays so. */
  private static long steady(Figures figures, Indicator indicator, Narrowing only) {
    NavigableMap<LocalDate, Long> totals = figures.series(indicator, only).totals();
    long value = totals.isEmpty() ? 0 : totals.firstEntry().getValue();
    for (Map.Entry<LocalDate, Long> total : totals.entrySet()) {
      if (total.getValue() != value) {
        throw ScenarioRefused.at(
            "readings",
            "%s %s of %s on %s is another than before, and no household moves in a scenario",
            indicator.id(),
            only.value(),
            figures.division(),
            total.getKey());
      }
    }
    return value;
  }

  /** Whether anything was published of the register. */
  public boolean isGiven() {
    return given;
  }

  /** Empty for a household that is not on the register. */
  public Optional<Standing> standingOf(int household) {
    Place place = placeOf(household);
    return place.group == null ? Optional.empty() : Optional.of(place.group.standing());
  }

  int membersOf(int household) {
    Place place = placeOf(household);
    return place.group == null
        ? HouseholdSize.of(mean, streams.unit("size", household))
        : Math.toIntExact(place.group.members().part(place.number));
  }

  /** Groups are dealt out at even distances, each among those that the ones before have left. */
  private Place placeOf(int household) {
    long number = household;
    long left = size;
    for (Group group : groups) {
      long before = number * group.households() / left;
      if ((number + 1) * group.households() / left > before) {
        return new Place(group, Math.toIntExact(before));
      }
      number -= before;
      left -= group.households();
    }
    return new Place(null, Math.toIntExact(number));
  }
}
