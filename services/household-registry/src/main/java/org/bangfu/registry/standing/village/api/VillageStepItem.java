package org.bangfu.registry.standing.village.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.standing.village.WantedStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of one of many villages. */
@Schema(
    name = "VillageStepItem",
    examples =
        """
        {"clientReference":"v-17","village":"430525103259",\
        "step":{"to":"POOR","occurredOn":"2014-12-31","basis":"湘扶办发〔2014〕号","origin":"HISTORY"}}\
        """)
public record VillageStepItem(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @NotNull @AtLevel(DivisionLevel.VILLAGE) @Schema(description = "a village or community 村（社区）")
        DivisionCode village,
    @NotNull @Valid VillageStepRequest step)
    implements BulkItem {

  WantedStep wanted() {
    return step.of(village);
  }

  /** Whether it says enough to be looked up; what it lacks is told with the item itself. */
  boolean isWhole() {
    return village != null && step != null && step.to() != null && step.basis() != null;
  }
}
