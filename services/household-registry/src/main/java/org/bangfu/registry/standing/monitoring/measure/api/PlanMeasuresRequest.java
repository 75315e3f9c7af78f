package org.bangfu.registry.standing.monitoring.measure.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.monitoring.measure.PlanMeasures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done for households, or was done for them. */
@SelfConsistent
@Schema(name = "PlanMeasuresRequest")
public record PlanMeasuresRequest(
    @Schema(description = "the day on which they were planned; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate plannedOn,
    @Schema(description = "the day on which they were done; absent for what is only planned")
        @Nullable
        @DayOfRecord
        LocalDate doneOn,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items)
    implements Consistent {

  /** One of them. */
  @Schema(
      name = "PlannedMeasure",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b","kind":"INDUSTRY"}\
          """)
  public record Item(@NotNull UUID householdId, @NotNull MeasureKind kind) {}

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        doneOn != null && doneOn.isBefore(planned()), "doneOn", "must not lie before plannedOn");
  }

  LocalDate planned() {
    return BusinessDays.orToday(plannedOn);
  }

  List<PlanMeasures.Item> planning() {
    return items.stream()
        .map(item -> new PlanMeasures.Item(item.householdId(), item.kind()))
        .toList();
  }
}
