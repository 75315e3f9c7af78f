package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published figure.
 *
 * @param field where it stands in the file, such as {@code readings[3]}
 * @param only the drive whose aid is counted or the kind that is, or null for aid of no drive and
 *     for all else
 * @param of the ancestor of which the value is the share in percent, or null
 * @param bound what it says of the figure itself
 */
public record Reading(
    String field,
    Indicator indicator,
    String division,
    @Nullable Narrowing only,
    @Nullable String of,
    LocalDate asOf,
    BigDecimal value,
    boolean scaled,
    Bound bound) {

  /** How much a reading says of its figure. */
  public enum Bound {
    EXACT,
    /** Published as a lower bound (余, 多, 以上): what is reported may be more. */
    AT_LEAST,
    /** Published by nobody, and made up so that there is something to be seen. */
    MADE_UP
  }

  /**
   * A rate, a share or the whole of what is told apart by kind follows from other readings and
   * makes no records.
   */
  public boolean derived() {
    return of != null || indicator.unit() == Indicator.Unit.RATE || isSum();
  }

  /** Whether it is what the readings of all kinds add up to. */
  public boolean isSum() {
    return indicator.kinds() != null && only == null;
  }

  public Series.Key key() {
    return new Series.Key(indicator, division, only);
  }
}
