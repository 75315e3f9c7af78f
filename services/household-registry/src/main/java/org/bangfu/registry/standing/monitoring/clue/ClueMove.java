package org.bangfu.registry.standing.monitoring.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A step that a clue takes, or takes back.
 *
 * @param from where it was; null where it is reported
 * @param after as it stands then
 * @param version of the household, which a clue does not change
 * @param reason what was told, or why; sealed under the household's key
 * @param verifier who looks into it, sealed likewise; null for any other step
 * @param reverses the clue's step that is taken back; null for any other
 */
record ClueMove(
    @Nullable ClueState from,
    ClueRow after,
    LocalDate day,
    long version,
    @Nullable Sealed reason,
    @Nullable Sealed verifier,
    @Nullable UUID reverses) {

  /** What follows from a step of the household. */
  static ClueMove following(ClueState from, ClueRow after, long version) {
    return new ClueMove(from, after, after.since(), version, null, null, null);
  }
}
