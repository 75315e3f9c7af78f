package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Move;
import org.bangfu.registry.household.code.MoveCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household goes to live in another village. */
@SelfConsistent
@Schema(name = "MoveHouseholdRequest")
public record MoveHouseholdRequest(
    @Schema(description = "the village that it leaves, so that of two who let it move one wins")
        @NotNull
        @AtLevel(DivisionLevel.VILLAGE)
        DivisionCode from,
    @Schema(description = "the village to which it goes") @NotNull @AtLevel(DivisionLevel.VILLAGE)
        DivisionCode to,
    @Schema(description = "the day from which it is there; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the moves", examples = "易地搬迁")
        @Nullable
        @Size(max = 500)
        String reason,
    @Schema(
            description =
                "another number in the county; it keeps the one that it has if absent, where no other"
                    + " household there has it")
        @Nullable
        @Size(min = 1, max = 50)
        String number)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(from != null && from.equals(to), "to", "must be another village");
  }

  Move by(String actor) {
    return new Move(
        to,
        BusinessDays.orToday(occurredOn),
        MoveCause.RELOCATION,
        actor,
        PersonalText.ofNullable(reason));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "MoveHouseholdRequest[" + from + ", " + to + ", " + occurredOn + "]";
  }
}
