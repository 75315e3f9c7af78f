package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household with its members as it is read, in clear: whoever shows it masks it.
 *
 * @param division the village
 * @param phone null if none is written down, or it was erased
 * @param splitFrom the household that its people left for it; null if they left none
 * @param members in their order, those who left too
 */
public record HouseholdSheet(
    UUID id,
    long version,
    String number,
    DivisionCode division,
    Circumstances circumstances,
    @Nullable PersonalText phone,
    LocalDate registeredOn,
    HouseholdStates states,
    @Nullable UUID splitFrom,
    List<MemberSheet> members) {

  /** A household as a step has left it. */
  public static HouseholdSheet of(Household household, Confidential confidential) {
    return new HouseholdSheet(
        household.id(),
        household.version(),
        household.number(),
        household.division(),
        household.circumstances(),
        household.phone(confidential),
        household.registeredOn(),
        household.states(),
        household.splitFrom(),
        household.members().stream().map(m -> MemberSheet.of(m, confidential)).toList());
  }

  HouseholdSheet with(List<MemberSheet> others) {
    return new HouseholdSheet(
        id,
        version,
        number,
        division,
        circumstances,
        phone,
        registeredOn,
        states,
        splitFrom,
        List.copyOf(others));
  }
}
