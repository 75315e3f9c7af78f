package org.bangfu.county.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days from after one report up to the next one: all that happened on them is played before the
 * report is published, and nothing that happened later.
 *
 * @param after the day of the report before; null for the first
 * @param until the day of the report; null for the last stage, after which none is published
 */
public record Stage(@Nullable LocalDate after, @Nullable LocalDate until) {

  /**
   * @param published the days of the reports, in their order
   */
  static List<Stage> between(List<LocalDate> published) {
    List<Stage> stages = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : published) {
      stages.add(new Stage(before, day));
      before = day;
    }
    stages.add(new Stage(before, null));
    return List.copyOf(stages);
  }

  public boolean holds(LocalDate day) {
    return (after == null || day.isAfter(after)) && (until == null || !day.isAfter(until));
  }
}
