package org.bangfu.registry.division;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;

/**
 * A division that took the place of another one.
 *
 * @param ends whether the old one is no more; otherwise the new one was split off it
 * @param alone whether it is the same place by another code: it took the place of no other one, and
 *     was not there before
 */
public record Succession(DivisionCode from, DivisionCode to, boolean ends, boolean alone) {

  /** Whether somebody lives in them. */
  public boolean isOfVillages() {
    return from.level() == DivisionLevel.VILLAGE;
  }
}
