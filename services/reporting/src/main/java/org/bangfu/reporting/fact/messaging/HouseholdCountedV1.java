package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A household's file was closed, or opened again.
 *
 * @param households the change: one less, or one more
 * @param people the change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdCountedV1(
    DivisionCode division,
    Integer households,
    Integer people,
    String povertyState,
    String monitoringState,
    @Nullable String monitoringClass,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts
        .add(Counted.HOUSEHOLDS_REGISTERED, division, BigDecimal.valueOf(households), Map.of())
        .add(Counted.PEOPLE_REGISTERED, division, BigDecimal.valueOf(people), Map.of());
    Register household = new Register(division, households, people);
    household.stands(counts, occurredOn, povertyState);
    household.isWatched(counts, occurredOn, monitoringState, monitoringClass);
  }
}
