package org.bangfu.registry.household.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.HouseholdLine;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household in a list. */
@Schema(name = "HouseholdItem")
public record HouseholdItem(
    UUID id,
    String number,
    DivisionCode division,
    @Schema(description = "masked", examples = "张*三") @Nullable String headName,
    @Schema(description = "how many are present") int members,
    HouseholdType householdType,
    FileState fileState,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Schema(description = "the household that this one is, where it was there twice")
        @Nullable UUID mergedInto,
    LocalDate registeredOn) {

  public static HouseholdItem of(HouseholdLine line) {
    PersonalText head = line.headName();
    return new HouseholdItem(
        line.id(),
        line.number(),
        line.division(),
        head == null ? null : head.maskedName(),
        line.members(),
        line.type(),
        line.file(),
        line.poverty(),
        line.monitoring(),
        line.mergedInto(),
        line.registeredOn());
  }
}
