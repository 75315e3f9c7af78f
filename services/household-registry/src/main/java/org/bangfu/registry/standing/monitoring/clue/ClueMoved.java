package org.bangfu.registry.standing.monitoring.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A clue was reported, verified or answered, or one of these was taken back.
 *
 * @param version of the household, which a clue does not change
 * @param from null where it is reported
 */
public record ClueMoved(
    UUID householdId,
    long version,
    DivisionCode division,
    UUID clueId,
    ClueSource source,
    @Nullable ClueState from,
    ClueState to,
    boolean isReversal,
    LocalDate occurredOn) {

  static ClueMoved of(ClueMove move) {
    ClueRow row = move.after();
    return new ClueMoved(
        row.household(),
        move.version(),
        row.division(),
        row.id(),
        row.source(),
        move.from(),
        row.state(),
        move.reverses() != null,
        move.day());
  }
}
