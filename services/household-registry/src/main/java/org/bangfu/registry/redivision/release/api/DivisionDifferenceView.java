package org.bangfu.registry.redivision.release.api;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.release.DivisionDifference;
import org.bangfu.registry.redivision.release.DivisionDifferenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One difference between a release and the divisions that there are. */
@Schema(name = "DivisionDifference", description = "One difference")
public record DivisionDifferenceView(
    DivisionDifferenceKind kind,
    @Schema(description = "of a new one its own code; of any other the one that is here, or was")
        DivisionCode division,
    @Schema(description = "the code since, of a recoded one") @Nullable DivisionCode to,
    @Schema(description = "in the release; here for one that is gone", examples = "高沙社区")
        String name,
    @Schema(description = "here; absent for a new one", examples = "高沙村")
        @Nullable String nameBefore) {

  static DivisionDifferenceView of(DivisionDifference one) {
    return new DivisionDifferenceView(
        one.kind(), one.division(), one.to(), one.name(), one.nameBefore());
  }
}
