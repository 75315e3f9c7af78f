package org.bangfu.registry.standing.guarantee;

import org.jspecify.annotations.Nullable;

/** What was found of an item. */
public enum Verdict {
  MET,
  UNMET;

  static Verdict of(boolean met) {
    return met ? MET : UNMET;
  }

  static @Nullable Verdict ofNullable(@Nullable Boolean met) {
    return met == null ? null : of(met);
  }
}
