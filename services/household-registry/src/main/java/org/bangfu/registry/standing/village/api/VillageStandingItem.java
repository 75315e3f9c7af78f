package org.bangfu.registry.standing.village.api;

import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.village.VillageLine;
import org.bangfu.registry.standing.village.VillageState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A village in the list. */
@Schema(name = "VillageStandingItem")
public record VillageStandingItem(
    DivisionCode village, String name, VillageState state, LocalDate since) {

  static VillageStandingItem of(VillageLine line) {
    return new VillageStandingItem(line.division(), line.name(), line.state(), line.since());
  }
}
