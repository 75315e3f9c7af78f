package org.bangfu.registry.division.api;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.division.Division;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A division as a caller reads it. */
@Schema(name = "Division", description = "An administrative division (行政区划)")
public record DivisionView(
    DivisionCode code,
    @Schema(examples = "高沙镇") String name,
    DivisionLevel level,
    @Nullable DivisionCode parent,
    @Schema(description = "the first day; absent if it was there before the first source")
        @Nullable LocalDate validFrom,
    @Schema(description = "the last day; absent while it is there") @Nullable LocalDate validTo,
    @Schema(description = "the code that this one took the place of")
        @Nullable DivisionCode predecessor,
    @Schema(description = "all codes of which this one, or a part of it, is made; absent in lists")
        @Nullable List<DivisionCode> predecessors,
    @Schema(
            description =
                "the codes that took the place of this one, or were split off it; absent in lists")
        @Nullable List<DivisionCode> successors) {

  static DivisionView of(Division d) {
    return of(d, null, null);
  }

  static DivisionView with(Division d, List<DivisionCode> before, List<DivisionCode> since) {
    return of(d, before, since);
  }

  private static DivisionView of(
      Division d, @Nullable List<DivisionCode> before, @Nullable List<DivisionCode> since) {
    return new DivisionView(
        d.code(),
        d.name(),
        d.level(),
        d.parent(),
        d.validFrom(),
        d.validTo(),
        d.predecessor(),
        before,
        since);
  }
}
