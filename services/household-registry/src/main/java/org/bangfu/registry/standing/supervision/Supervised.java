package org.bangfu.registry.standing.supervision;

import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is supervised.
 *
 * @param division the village, or the township in which the site lies
 * @param site the name of the site; null for a village
 */
public record Supervised(DivisionCode division, @Nullable String site) {
  public SupervisedKind kind() {
    return site == null ? SupervisedKind.VILLAGE : SupervisedKind.SITE;
  }

  /** As a lock is taken on it. */
  String key() {
    return site == null ? division.value() : division.value() + " " + site;
  }
}
