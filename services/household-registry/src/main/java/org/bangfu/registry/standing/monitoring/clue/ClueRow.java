package org.bangfu.registry.standing.monitoring.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A clue as it stands.
 *
 * @param department whose warning it is; null for any other source
 * @param since the day of its last step that stands
 * @param endedBy the household's step that answered it, or closed the file; null for any other end
 */
record ClueRow(
    UUID id,
    UUID household,
    DivisionCode division,
    ClueSource source,
    @Nullable String department,
    LocalDate reportedOn,
    ClueState state,
    LocalDate since,
    @Nullable UUID endedBy) {

  ClueRow at(ClueState next, LocalDate day) {
    return new ClueRow(id, household, division, source, department, reportedOn, next, day, endedBy);
  }

  /** With the household's step; null where that was taken back. */
  ClueRow endedBy(@Nullable UUID step) {
    return new ClueRow(id, household, division, source, department, reportedOn, state, since, step);
  }

  /** A day that is not before its last step. */
  LocalDate notBeforeSince(LocalDate day) {
    return day.isBefore(since) ? since : day;
  }
}
