package org.bangfu.reporting.figure;

import java.math.BigDecimal;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is stored for a division and a sum.
 *
 * @param outside the outside reading that stands for the sum, if there is one
 */
public record Reading(
    DivisionCode division, String divisionName, BigDecimal sum, @Nullable BigDecimal outside) {

  BigDecimal shown() {
    return outside == null ? sum : outside;
  }
}
