package org.bangfu.registry.station.directory.api;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.directory.VillagesWithout.Village;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A village without a point. */
@Schema(name = "VillageWithoutPoint")
public record VillageWithoutView(DivisionCode division, @Schema(examples = "大溪村") String name) {
  static VillageWithoutView of(Village village) {
    return new VillageWithoutView(village.code(), village.name());
  }
}
