package org.bangfu.county.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * Published figures of one or more divisions, and what is to be known to make records of them.
 *
 * @param from the first day on which anything was recorded
 * @param changes which households are in another village at last
 * @param reports the days on which a report of the figures is published, in their order
 * @param elsewhere what was published elsewhere
 * @param targets what was to be reached
 * @param content everything in the file as one line of JSON: two files with the same content are
 *     the same scenario
 */
public record Scenario(
    String name,
    List<String> divisions,
    long seed,
    LocalDate from,
    List<Reading> readings,
    List<OutsideReading> outside,
    List<Fair> fairs,
    List<PlaceChange> changes,
    Mix mix,
    List<LocalDate> reports,
    List<Elsewhere> elsewhere,
    List<Target> targets,
    String content) {

  public Scenario withSeed(long other) {
    return new Scenario(
        name, divisions, other, from, readings, outside, fairs, changes, mix, reports, elsewhere,
        targets, content);
  }

  /** In which order days are played. */
  public List<Stage> stages() {
    return Stage.between(reports);
  }

  /** The number of the stage in which a day is played. */
  public int stageOf(LocalDate day) {
    return (int) reports.stream().filter(day::isAfter).count();
  }

  /** The last day of which anything is said: nothing is recorded after it. */
  public LocalDate until() {
    LocalDate last = from;
    for (Reading reading : readings) {
      last = reading.asOf().isAfter(last) ? reading.asOf() : last;
    }
    for (Fair fair : fairs) {
      last = fair.day().isAfter(last) ? fair.day() : last;
    }
    for (PlaceChange change : changes) {
      LocalDate day = change.day();
      last = day != null && day.isAfter(last) ? day : last;
    }
    return last;
  }
}
