package org.bangfu.registry.household.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;

/** {@code org.bangfu.household.erased.v1}. */
public record HouseholdErasedV1(UUID householdId, DivisionCode division, LocalDate occurredOn) {
  public static final String TYPE = "org.bangfu.household.erased.v1";
}
