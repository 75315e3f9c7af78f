package org.bangfu.registry.standing.monitoring.clue.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.monitoring.clue.ClueLine;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ClueState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the list of work. */
@Schema(name = "OpenClue")
public record ClueItem(
    @Schema(description = "of the household") UUID id,
    UUID clueId,
    String number,
    DivisionCode division,
    ClueSource source,
    @Schema(description = "whose warning it is; absent for any other source")
        @Nullable String department,
    LocalDate reportedOn,
    ClueState state,
    @Schema(description = "the day of its last step") LocalDate since) {

  static ClueItem of(ClueLine line) {
    return new ClueItem(
        line.household(),
        line.clue(),
        line.number(),
        line.division(),
        line.source(),
        line.department(),
        line.reportedOn(),
        line.state(),
        line.since());
  }
}
