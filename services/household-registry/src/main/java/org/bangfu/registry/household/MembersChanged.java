package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Somebody joined a household or left it.
 *
 * @param memberId who it was
 * @param change people more; less than zero where somebody left
 * @param members how many there are since
 */
public record MembersChanged(
    UUID householdId,
    long version,
    DivisionCode division,
    UUID memberId,
    int change,
    int members,
    HouseholdStates states,
    LocalDate occurredOn) {

  static MembersChanged of(Household household, Member member, int change, LocalDate on) {
    return new MembersChanged(
        household.id(),
        household.version(),
        household.division(),
        member.id(),
        change,
        household.memberCount(),
        household.states(),
        on);
  }
}
