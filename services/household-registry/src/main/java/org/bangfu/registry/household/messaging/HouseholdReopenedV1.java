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
 * {@code org.bangfu.household.reopened.v1}.
 *
 * @param households the change in households: one more
 * @param people the change in people
 * @param monitoringClass why it is watched; null if it is not
 */
public record HouseholdReopenedV1(
    UUID householdId,
    DivisionCode division,
    int households,
    int people,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Nullable MonitoringClass monitoringClass,
    LocalDate registeredOn,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.reopened.v1";
}
