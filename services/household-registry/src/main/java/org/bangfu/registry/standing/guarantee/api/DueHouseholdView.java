package org.bangfu.registry.standing.guarantee.api;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.standing.guarantee.DueHousehold;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the list of work. */
@Schema(name = "GuaranteesDue")
public record DueHouseholdView(
    UUID id,
    String number,
    DivisionCode division,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Schema(description = "what nobody looked at since the day") List<GuaranteeItem> unchecked,
    @Schema(description = "what was found lacking when somebody last looked since the day")
        List<GuaranteeItem> unmet) {

  static DueHouseholdView of(DueHousehold due) {
    return new DueHouseholdView(
        due.id(),
        due.number(),
        due.division(),
        due.poverty(),
        due.monitoring(),
        due.unchecked(),
        due.unmet());
  }
}
