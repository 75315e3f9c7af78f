package org.bangfu.needs.known.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** The registry's event, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdRegisteredV1(UUID householdId, DivisionCode division, LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.household.registered.v1";
}
