package org.bangfu.registry.household.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Leaving;
import org.bangfu.registry.household.Move;
import org.bangfu.registry.household.code.MoveCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Households that go to live in one village. */
@Schema(name = "MoveHouseholdsRequest")
public record MoveHouseholdsRequest(
    @Schema(description = "the village to which they go") @NotNull @AtLevel(DivisionLevel.VILLAGE)
        DivisionCode to,
    @Schema(description = "the day from which they are there; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(
            description = "kept sealed with each of them, and shown with its moves",
            examples = "易地搬迁安置")
        @Nullable
        @Size(max = 500)
        String reason,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Mover> households) {

  /** One of them. */
  @Schema(
      name = "MovingHousehold",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b"}\
          """)
  public record Mover(
      @NotNull UUID householdId,
      @Schema(
              description =
                  "another number in the county; it keeps the one that it has if absent, where no"
                      + " other household there has it")
          @Nullable
          @Size(min = 1, max = 50)
          String number) {}

  List<Leaving> leaving() {
    return households.stream()
        .map(one -> new Leaving(one.householdId(), null, one.number()))
        .toList();
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
    return "MoveHouseholdsRequest[" + to + ", " + occurredOn + "]";
  }
}
