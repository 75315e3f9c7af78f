package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The field that we use of {@code org.bangfu.household.erased.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdErased(@Nullable UUID householdId) {
  static final String TYPE = "org.bangfu.household.erased.v1";
}
