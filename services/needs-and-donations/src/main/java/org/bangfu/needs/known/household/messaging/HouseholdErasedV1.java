package org.bangfu.needs.known.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registry's event, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdErasedV1(UUID householdId, @Nullable LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.household.erased.v1";
}
