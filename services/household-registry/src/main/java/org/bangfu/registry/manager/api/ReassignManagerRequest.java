package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.manager.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another station, other divisions, or both. */
@SelfConsistent
@Schema(name = "ReassignManagerRequest")
public record ReassignManagerRequest(
    @Schema(description = "where the manager works from then on; absent if that stays")
        @Nullable UUID stationId,
    @Schema(
            description =
                "what the manager is responsible for from then on, of any level; absent if that stays")
        @Nullable
        @Size(min = 1, max = 500)
        List<@NotNull DivisionCode> divisions,
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        stationId == null && divisions == null,
        "stationId",
        "must be there where no divisions are");
  }

  Taken by(String actor) {
    return new Taken(BusinessDays.orToday(occurredOn), actor, null);
  }
}
