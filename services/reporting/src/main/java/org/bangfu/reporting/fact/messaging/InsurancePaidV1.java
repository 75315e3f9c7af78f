package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/**
 * An insurer paid out to a household.
 *
 * @param reversal whether that takes back a payment that was written down wrongly
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record InsurancePaidV1(
    DivisionCode division, String kind, Money amount, Boolean reversal, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(
        Counted.INSURANCE_CLAIMS,
        division,
        reversal ? amount.amount().negate() : amount.amount(),
        Map.of(Dimension.KIND, kind));
  }
}
