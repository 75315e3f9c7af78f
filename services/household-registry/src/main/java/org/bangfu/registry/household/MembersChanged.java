package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Somebody joined a household or left it.
 *
 * @param change people more; less than zero where somebody left
 * @param members how many there are since
 */
public record MembersChanged(
    UUID householdId,
    long version,
    DivisionCode division,
    int change,
    int members,
    HouseholdStates states,
    LocalDate occurredOn) {

  static MembersChanged of(Household household, int change, LocalDate on) {
    return new MembersChanged(
        household.id(),
        household.version(),
        household.division(),
        change,
        household.memberCount(),
        household.states(),
        on);
  }
}
