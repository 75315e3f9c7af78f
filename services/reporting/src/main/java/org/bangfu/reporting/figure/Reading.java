package org.bangfu.reporting.figure;

import java.math.BigDecimal;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What is stored for a division and an indicator that is no rate.
 *
 * @param outside the outside reading that stands for the sum, if there is one
 */
public record Reading(
    DivisionCode division,
    String divisionName,
    Indicator indicator,
    BigDecimal sum,
    @Nullable BigDecimal outside) {

  BigDecimal shown() {
    return outside == null ? sum : outside;
  }
}
