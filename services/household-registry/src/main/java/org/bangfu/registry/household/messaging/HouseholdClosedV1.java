package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.household.closed.v1}.
 *
 * @param households the change in households: one less
 * @param people the change in people
 * @param monitoringClass why it is watched; null if it is not
 * @param mergedInto the household that this one is, where it was there twice; null for any other
 */
public record HouseholdClosedV1(
    UUID householdId,
    DivisionCode division,
    int households,
    int people,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Nullable MonitoringClass monitoringClass,
    @Nullable UUID mergedInto,
    LocalDate registeredOn,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.closed.v1";
}
