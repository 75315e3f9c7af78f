package org.bangfu.registry.household.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.household.Circumstances;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.HouseholdStates;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyCause;
import org.bangfu.registry.household.code.PovertyState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household as a caller reads one. */
@Schema(
    name = "Household",
    description = "A household (户); personal data are masked, but for a copy")
public record HouseholdView(
    UUID id,
    String number,
    DivisionCode division,
    HouseholdType householdType,
    @Nullable PovertyCause mainCause,
    List<PovertyCause> otherCauses,
    @Nullable LocalDate identifiedOn,
    @Nullable Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @Nullable Money incomePerHead,
    @Schema(description = "masked", examples = "138****1234") @Nullable String phone,
    LocalDate registeredOn,
    FileState fileState,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Nullable MonitoringClass monitoringClass,
    @Schema(
            description =
                "the household that this one is, where it was there twice (重复户); its file is closed"
                    + " then, and all that was recorded stays readable")
        @Nullable UUID mergedInto,
    @Schema(description = "the household that its people left for it (分户); absent for any other")
        @Nullable UUID splitFrom,
    List<MemberView> members) {

  /** For whoever may read the household; masked. */
  public static HouseholdView of(HouseholdSheet household) {
    return of(household, Shown.MASKED);
  }

  /** For those alone whose data these are, or who hand them over to them. */
  public static HouseholdView inClear(HouseholdSheet household) {
    return of(household, Shown.IN_CLEAR);
  }

  private static HouseholdView of(HouseholdSheet household, Shown shown) {
    Circumstances c = household.circumstances();
    HouseholdStates s = household.states();
    return new HouseholdView(
        household.id(),
        household.number(),
        household.division(),
        c.householdType(),
        c.mainCause(),
        c.causes(),
        c.identifiedOn(),
        c.exitedYear(),
        c.unsafeHousing(),
        c.safeWater(),
        c.incomePerHead(),
        shown.phone(household.phone()),
        household.registeredOn(),
        s.file(),
        s.poverty(),
        s.monitoring(),
        s.monitoringClass(),
        s.mergedInto(),
        household.splitFrom(),
        household.members().stream().map(m -> MemberView.of(m, shown)).toList());
  }
}
