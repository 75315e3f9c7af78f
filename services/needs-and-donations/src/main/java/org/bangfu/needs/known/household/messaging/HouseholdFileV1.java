package org.bangfu.needs.known.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The registry's events of files that were closed or opened again, as far as they are used here.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdFileV1(
    UUID householdId,
    DivisionCode division,
    @Nullable UUID mergedInto,
    LocalDate registeredOn,
    LocalDate occurredOn) {
  static final String CLOSED = "org.bangfu.household.closed.v1";
  static final String REOPENED = "org.bangfu.household.reopened.v1";
}
