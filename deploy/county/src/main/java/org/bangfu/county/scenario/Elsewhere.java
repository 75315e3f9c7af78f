package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was published elsewhere and is kept beside ours: nothing is played for it, so that
 * it is never scaled.
 *
 * @param field where it stands in the file
 * @param indicator the id of any indicator of the catalogue
 * @param precision what its last digit counts; null where it is exact
 * @param atLeast whether it was published as a lower bound (余, 多, 以上)
 * @param over of what it is a percentage; null where it is what is counted
 */
public record Elsewhere(
    String field,
    String indicator,
    String division,
    @Nullable Narrowing only,
    LocalDate asOf,
    BigDecimal value,
    @Nullable BigDecimal precision,
    boolean atLeast,
    @Nullable Denominator over,
    Source source) {

  /**
   * Of what something is a percentage.
   *
   * @param derived whether it was not published and follows from what was
   */
  public record Denominator(String name, BigDecimal value, boolean derived) {}

  /** Who published it, where and when. */
  public record Source(String publisher, String publishedIn, LocalDate publishedOn) {}
}
