package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a need a helper wants, before it is known what the need measures.
 *
 * @param isMoney whether it was said as an amount, so that it fits a need for funds alone
 */
public record Share(boolean isMoney, BigDecimal value) {

  boolean fits(Measure measure) {
    return isMoney == (measure == Measure.FUNDS);
  }

  /** Whether the need may be one for funds: one answer, or both where nothing was said. */
  static Boolean[] kinds(@Nullable Share share) {
    return share == null ? new Boolean[] {true, false} : new Boolean[] {share.isMoney()};
  }
}
