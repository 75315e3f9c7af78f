package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;

/**
 * An office is for the division that is in the place of its own: of two that become one, both are,
 * until somebody says otherwise. Of a division that was split the offices stay. One that is open
 * counts by its old code until then, and by the new one since.
 */
@ApplicationScoped
class StationsGoAlong implements GoesAlong {
  private final Stations stations;
  private final StationSteps steps;
  private final DaysOfStations days;
  private final CountStations count;

  StationsGoAlong(Stations stations, StationSteps steps, DaysOfStations days, CountStations count) {
    this.stations = stations;
    this.steps = steps;
    this.days = days;
    this.count = count;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    String[] ended = change.endedCodes();
    List<Station> left = ended.length == 0 ? List.of() : stations.inPlaces(ended, most);
    if (left.isEmpty()) {
      return 0;
    }
    Set<DivisionCode> places = new HashSet<>();
    for (Station station : left) {
      places.add(station.division());
      places.add(change.since(station.division()));
    }
    VillagePoints points = days.hold(places);
    Map<UUID, LocalDate> since =
        left.stream().collect(Collectors.toMap(Station::id, station -> day(station, change)));
    List<Station> open =
        left.stream().filter(station -> station.state() == StationState.OPEN).toList();
    open.forEach(
        station -> count.end(station, dayOf(station, since), StationCause.DIVISION_CHANGE, points));
    left.forEach(station -> station.move(change.since(station.division()), dayOf(station, since)));
    stations.flush();
    open.forEach(station ->
        count.open(station, dayOf(station, since), StationCause.DIVISION_CHANGE, points));
    return left.size();
  }

  private static LocalDate dayOf(Station station, Map<UUID, LocalDate> since) {
    return Objects.requireNonNull(since.get(station.id()));
  }

  /** That of the change, or the first one after it on which nothing of the station is told. */
  private LocalDate day(Station station, ChangedDivisions change) {
    LocalDate there = station.countedSince();
    LocalDate day = change.day().isBefore(there) ? there : change.day();
    return ClosedPeriods.firstOpen(
        List.of(station.division(), change.since(station.division())),
        steps.of(station.id()).lastDay(day));
  }
}
