package org.bangfu.registry.redivision;

import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one code.
 *
 * @param pointer where the request says so; where it follows from an item, that one
 * @param from null for a division that is new
 * @param name null if it stays what it was
 * @param ends whether the old division is no more
 * @param derived whether it follows from what becomes of one above
 */
record Mapped(
    String pointer,
    @Nullable DivisionCode from,
    DivisionCode to,
    @Nullable String name,
    boolean ends,
    boolean derived) {

  /** Whether the code stays what it is. */
  boolean stays() {
    return to.equals(from);
  }
}
