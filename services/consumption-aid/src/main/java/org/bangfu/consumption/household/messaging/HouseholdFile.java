package org.bangfu.consumption.household.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The fields that we use of the events of files that were closed or opened again, and of households
 * that moved.
 *
 * @param closedOn of one that moved with its place; null while its file is open
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdFile(
    @Nullable UUID householdId,
    @Nullable DivisionCode division,
    @Nullable UUID mergedInto,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate occurredOn) {
  static final String CLOSED = "org.bangfu.household.closed.v1";
  static final String REOPENED = "org.bangfu.household.reopened.v1";
  static final String MOVED = "org.bangfu.household.moved.v1";
}
