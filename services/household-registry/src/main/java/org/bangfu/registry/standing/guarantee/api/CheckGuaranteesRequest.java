package org.bangfu.registry.standing.guarantee.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.standing.guarantee.CheckGuarantees.Found;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found at households on a day. */
@Schema(name = "CheckGuaranteesRequest")
public record CheckGuaranteesRequest(
    @Schema(description = "the day of the look; today if absent") @Nullable @DayOfRecord
        LocalDate checkedOn,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) {

  /** What was found at one of them. */
  @Schema(
      name = "FoundGuarantees",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b",
          "met":{"FOOD":true,"CLOTHING":true,"SCHOOLING":true,"MEDICAL":true,"HOUSING":false,"WATER":true}}\
          """)
  public record Item(
      @NotNull UUID householdId,
      @Schema(description = "met or not, by item; what was not looked at is absent") @NotEmpty
          Map<GuaranteeItem, @NotNull Boolean> met) {}

  List<Found> found() {
    return items.stream().map(item -> new Found(item.householdId(), item.met())).toList();
  }
}
