package org.bangfu.reporting.division;

import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of one code.
 *
 * @param from null for a division that came out of no other one
 * @param name of the division since
 * @param ends whether the old division is no more
 */
public record ChangedDivision(
    @Nullable DivisionCode from, DivisionCode to, String name, boolean ends) {

  /** Whether the code stays what it is. */
  boolean stays() {
    return to.equals(from);
  }
}
