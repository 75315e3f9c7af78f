package org.bangfu.registry.redivision.api;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.DivisionChangeItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of one code. */
@Schema(name = "ChangedDivision", description = "What becomes of one code")
public record ChangedDivisionView(
    @Schema(description = "absent for a division that is new") @Nullable DivisionCode from,
    DivisionCode to,
    @Schema(description = "the name since", examples = "高沙社区") String name,
    @Schema(description = "absent for a division that is new", examples = "高沙村")
        @Nullable String nameBefore,
    @Schema(
            description =
                "whether the old division is no more; otherwise it stays beside the new one, or is the same")
        boolean ends,
    @Schema(description = "whether it follows from what becomes of a division above")
        boolean derived) {

  static ChangedDivisionView of(DivisionChangeItem item) {
    return new ChangedDivisionView(
        item.from(), item.to(), item.name(), item.nameBefore(), item.ends(), item.isDerived());
  }
}
