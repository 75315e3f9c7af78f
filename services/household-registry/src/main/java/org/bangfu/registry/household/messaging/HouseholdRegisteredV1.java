package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.household.code.PovertyState;

/** {@code org.bangfu.household.registered.v1}. */
public record HouseholdRegisteredV1(
    UUID householdId,
    DivisionCode division,
    int members,
    PovertyState povertyState,
    LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.registered.v1";
}
