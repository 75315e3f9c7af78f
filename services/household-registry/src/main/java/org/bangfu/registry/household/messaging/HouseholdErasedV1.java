package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;

/** {@code org.bangfu.household.erased.v1}. */
public record HouseholdErasedV1(UUID householdId, DivisionCode division, LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.erased.v1";
}
