package org.bangfu.needs.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** The registry's event, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdErasedV1(UUID householdId) {
  static final String TYPE = "org.bangfu.household.erased.v1";
}
