package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published figure.
 *
 * @param field where it stands in the file, such as {@code readings[3]}
 * @param only the drive whose aid is counted or the standing that is, or null for aid of no drive
 *     and for all else
 * @param of the ancestor of which the value is the share in percent, or null
 */
public record Reading(
    String field,
    Indicator indicator,
    String division,
    @Nullable Narrowing only,
    @Nullable String of,
    LocalDate asOf,
    BigDecimal value,
    boolean scaled) {

  /**
   * A rate, a share or the whole of the poverty register follows from other readings and makes no
   * records.
   */
  public boolean derived() {
    return of != null || indicator.unit() == Indicator.Unit.RATE || isSum();
  }

  /** Whether it is what the readings of all standings add up to. */
  public boolean isSum() {
    return indicator.hasStanding() && only == null;
  }

  public Series.Key key() {
    return new Series.Key(indicator, division, only);
  }
}
