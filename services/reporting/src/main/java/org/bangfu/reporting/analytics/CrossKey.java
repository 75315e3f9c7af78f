package org.bangfu.reporting.analytics;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Of what a sum of facts is.
 *
 * @param parts a value of each dimension
 */
record CrossKey(DivisionCode division, Sum sum, List<String> parts) {

  /** What is added up, in a time of its own. */
  record Sum(String indicator, LocalDate first, LocalDate last) {}
}
