package org.bangfu.kit.record.place;

import org.bangfu.kit.value.division.DivisionCode;

/**
 * Conditions in SQL for rows of a place. In "C" order everything inside {@code 430525} lies between
 * it and {@code 430525:}, the colon being what follows the digits; so an ordinary index serves it,
 * with parameters as well as without.
 */
public final class PlaceCondition {
  private PlaceCondition() {}

  /** The first code of a division. */
  public static String begin(DivisionCode division) {
    return division.prefix();
  }

  /** What comes after its last. */
  public static String end(DivisionCode division) {
    return division.isNation() ? "~" : division.prefix() + ":";
  }
}
