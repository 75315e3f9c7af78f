package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The fields that we use of {@code org.bangfu.household.registered.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdRegistered(@Nullable UUID householdId, @Nullable DivisionCode division) {
  static final String TYPE = "org.bangfu.household.registered.v1";
}
