package org.bangfu.registry.standing.plan;

import java.util.List;
import java.util.Set;
import org.bangfu.registry.household.code.ChineseCode;

/** Where a household's plan of a year stands. */
public enum PlanState implements ChineseCode {
  DRAFT("草拟"),
  /** Agreed with the household. */
  AGREED("已商定"),
  RUNNING("实施中"),
  /** At the end of it somebody said what came of it. */
  EVALUATED("已评估"),
  /** Will not be followed; another one of the year may be drafted. */
  DROPPED("已放弃"),
  /** Was drafted by mistake. */
  REVERSED("已撤销");

  private final List<String> labels;

  PlanState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

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
