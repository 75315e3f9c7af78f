package org.bangfu.reporting.figure;

import java.math.BigDecimal;
import java.util.Objects;
import org.bangfu.reporting.indicator.Formula;
import org.jspecify.annotations.Nullable;

/** A division's part of another in which it lies. */
public record Share(Figure part, Figure whole) {

  /** Percent with two decimals, half up; null where the whole is nothing. */
  public @Nullable BigDecimal percent() {
    return Formula.percent(
        Objects.requireNonNull(part.value()), Objects.requireNonNull(whole.value()), 2);
  }

  /** Whether either of the two is an outside reading. */
  public boolean outside() {
    return part.outside() || whole.outside();
  }
}
