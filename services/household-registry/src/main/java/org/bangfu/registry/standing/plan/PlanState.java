package org.bangfu.registry.standing.plan;

import java.util.Set;

/** Where a household's plan of a year stands. */
public enum PlanState {
  DRAFT,
  /** Agreed with the household. */
  AGREED,
  RUNNING,
  /** At the end of it somebody said what came of it. */
  EVALUATED,
  /** Will not be followed; another one of the year may be drafted. */
  DROPPED,
  /** Was drafted by mistake. */
  REVERSED;

  /** Whether the household has said yes to it and it was not dropped. */
  boolean isAgreed() {
    return this == AGREED || this == RUNNING || this == EVALUATED;
  }

  /** Whether there is another plan of the year because of it. */
  boolean isOfItsYear() {
    return this != DROPPED && this != REVERSED;
  }

  /** The states from which a step leads here. */
  Set<PlanState> from() {
    return switch (this) {
      case AGREED -> Set.of(DRAFT);
      case RUNNING -> Set.of(AGREED);
      case EVALUATED -> Set.of(RUNNING);
      case DROPPED -> Set.of(DRAFT, AGREED, RUNNING);
      case DRAFT, REVERSED -> Set.of();
    };
  }
}
