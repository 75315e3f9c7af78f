package org.bangfu.registry.standing.screening.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.screening.LookAtHouseholds.Found;
import org.bangfu.registry.standing.screening.ScreeningVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found at households on a day of a sweep. */
@Schema(name = "LookAtHouseholdsRequest")
public record LookAtHouseholdsRequest(
    @Schema(description = "a day of the sweep; today if absent") @Nullable @DayOfRecord
        LocalDate lookedOn,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) {

  /** What was found at one of them. */
  @Schema(
      name = "ScreenedHousehold",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b","verdict":"NOTHING_FOUND"}\
          """)
  public record Item(@NotNull UUID householdId, @NotNull ScreeningVerdict verdict) {}

  List<Found> found() {
    return items.stream().map(item -> new Found(item.householdId(), item.verdict())).toList();
  }

  LocalDate day() {
    return BusinessDays.orToday(lookedOn);
  }
}
