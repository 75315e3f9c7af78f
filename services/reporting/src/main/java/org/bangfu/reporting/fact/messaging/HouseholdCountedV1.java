package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Indicator;

/**
 * A household's file was closed, or opened again.
 *
 * @param households the change: one less, or one more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdCountedV1(DivisionCode division, Integer households, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(Indicator.HOUSEHOLDS_REGISTERED, division, BigDecimal.valueOf(households), Map.of());
  }
}
