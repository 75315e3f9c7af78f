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
 * {@code org.bangfu.household.members-changed.v1}.
 *
 * @param households the change in households, which is none
 * @param people the change in people; less than zero where somebody left
 * @param members how many the household has since
 * @param monitoringClass why it is watched; null if it is not
 */
public record MembersChangedV1(
    UUID householdId,
    DivisionCode division,
    int households,
    int people,
    int members,
    PovertyState povertyState,
    MonitoringState monitoringState,
    @Nullable MonitoringClass monitoringClass,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.members-changed.v1";
}
