package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Households of a division that are in another village since.
 *
 * @param field where it stands in the file
 * @param day the first one there; null for a split, which is in force since the first day of this
 *     year: an order of an earlier one is not taken
 * @param households how many, before they are scaled
 */
public record PlaceChange(
    String field, Kind kind, String division, @Nullable LocalDate day, int households) {

  /** Why they are there. */
  public enum Kind {
    /** They went to live there (迁移). */
    MOVE,
    /** Their village was split (区划调整). */
    SPLIT
  }

  /** As households that are registered are scaled. */
  public int households(Scale scale) {
    return scale.of(Indicator.HOUSEHOLDS, BigDecimal.valueOf(households), true).intValueExact();
  }
}
