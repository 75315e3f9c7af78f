package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says on which days stations are open, and tells what counts since. */
@ApplicationScoped
class CountStations {
  private final DaysOfStations days;
  private final Event<StationCounted> counted;

  CountStations(DaysOfStations days, Event<StationCounted> counted) {
    this.days = days;
    this.counted = counted;
  }

  /** It is open where it stands since the day. */
  void open(Station station, LocalDate day, StationCause cause, VillagePoints points) {
    OpenDays since = new OpenDays(station, day);
    tell(
        station,
        day,
        cause,
        true,
        after(
            station,
            points,
            () -> {
              days.add(since);
              if (VillagePoints.isOne(station.kind(), station.division())) {
                points.add(since);
              }
            }));
  }

  /** It is open no longer where it stands. */
  void end(Station station, LocalDate day, StationCause cause, VillagePoints points) {
    OpenDays last = days.last(station).orElseThrow();
    tell(station, day, cause, false, after(station, points, () -> last.end(day)));
  }

  /** It was closed by mistake: if it is known on that day, it never was. */
  void goOn(Station station, LocalDate day, VillagePoints points) {
    Optional<OpenDays> wrong = days.last(station).filter(last -> last.isEndedOn(day));
    if (wrong.isPresent()) {
      tell(station, day, StationCause.REVERSAL, true, after(station, points, wrong.get()::goOn));
    } else {
      open(station, day, StationCause.REVERSAL, points);
    }
  }

  private static SortedMap<LocalDate, Integer> after(
      Station station, VillagePoints points, Runnable change) {
    if (VillagePoints.isOne(station.kind(), station.division())) {
      return points.after(station.division(), change);
    }
    change.run();
    return new TreeMap<>();
  }

  private void tell(
      Station station,
      LocalDate day,
      StationCause cause,
      boolean isOpen,
      SortedMap<LocalDate, Integer> villages) {
    counted.fire(
        new StationCounted(
            station.id(),
            station.version(),
            station.kind(),
            station.division(),
            cause,
            isOpen,
            villages,
            day));
  }
}
