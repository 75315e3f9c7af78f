package org.bangfu.registry.household.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdMove;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.code.MoveCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move as a caller reads it. */
@Schema(name = "HouseholdMove", description = "A move of a household to another village (迁移)")
public record HouseholdMoveView(
    UUID id,
    @Schema(description = "the village in which it was until then") DivisionCode from,
    @Schema(description = "the village in which it was from then on") DivisionCode to,
    LocalDate occurredOn,
    MoveCause cause,
    @Schema(description = "the number that it had before; absent where it kept it")
        @Nullable String formerNumber,
    @Nullable String reason,
    String actor,
    Instant recordedAt) {

  /** In their order; a reason that was erased is null. */
  public static List<HouseholdMoveView> of(List<HouseholdMove> moves, HouseholdNotes notes) {
    Map<UUID, PersonalText> clear = notes.of(moves, Confidential.MOVE_REASON);
    return moves.stream().map(move -> of(move, clear.get(move.id()))).toList();
  }

  private static HouseholdMoveView of(HouseholdMove move, @Nullable PersonalText reason) {
    return new HouseholdMoveView(
        move.id(),
        move.from(),
        move.to(),
        move.occurredOn(),
        move.cause(),
        move.formerNumber(),
        reason == null ? null : reason.clearText(),
        move.actor(),
        move.recordedAt());
  }
}
