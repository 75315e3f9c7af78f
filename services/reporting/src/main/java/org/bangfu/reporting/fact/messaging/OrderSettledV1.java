package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** The supplying households were paid out. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderSettledV1(List<Household> households, LocalDate occurredOn) implements CountedEvent {
  @Override
  public void count(Counts counts) {
    for (Household household : households) {
      counts
          .about(household.householdId)
          .add(
              Counted.HOUSEHOLDS_INCOME_FROM_SALES,
              household.division,
              household.amount.amount(),
              Map.of());
    }
  }

  /** What one household earned. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Household(@Nullable UUID householdId, DivisionCode division, Money amount) {}
}
