package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MoveCause;
import org.jspecify.annotations.Nullable;

/**
 * A household is in another village.
 *
 * @param members how many it has
 * @param states where it stands, in both places
 * @param closedOn the day from which its file is closed; null while it is open
 */
public record HouseholdMoved(
    UUID householdId,
    long version,
    DivisionCode from,
    DivisionCode to,
    int members,
    HouseholdStates states,
    LocalDate registeredOn,
    @Nullable LocalDate closedOn,
    MoveCause cause,
    LocalDate occurredOn) {

  static HouseholdMoved of(Household household, HouseholdMove move, @Nullable LocalDate closedOn) {
    return new HouseholdMoved(
        household.id(),
        household.version(),
        move.from(),
        move.to(),
        household.memberCount(),
        household.states(),
        household.registeredOn(),
        closedOn,
        move.cause(),
        move.occurredOn());
  }
}
