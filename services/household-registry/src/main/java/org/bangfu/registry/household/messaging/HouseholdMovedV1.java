package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.HouseholdMoved;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.MoveCause;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.moved.v1}.
 *
 * @param division the village in which it is since
 * @param members how many it has, who all move
 * @param monitoringClass why it is watched; null if it is not
 * @param closedOn the day from which its file is closed; null while it is open
 * @param mergedInto the household that it is, where it was there twice; null for any other
 */
record HouseholdMovedV1(
    UUID householdId,
    DivisionCode division,
    DivisionCode from,
    DivisionCode to,
    int members,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Nullable MonitoringClass monitoringClass,
    MoveCause cause,
    LocalDate registeredOn,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.household.moved.v1";

  static HouseholdMovedV1 of(HouseholdMoved move) {
    return new HouseholdMovedV1(
        move.householdId(),
        move.to(),
        move.from(),
        move.to(),
        move.members(),
        move.states().poverty(),
        move.states().monitoring(),
        move.states().monitoringClass(),
        move.cause(),
        move.registeredOn(),
        move.closedOn(),
        move.states().mergedInto(),
        move.occurredOn());
  }
}
