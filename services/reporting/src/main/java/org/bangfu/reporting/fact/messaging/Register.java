package org.bangfu.reporting.fact.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The household of an event, with its people, on the poverty register and in monitoring: it comes
 * to a state and leaves the one that it was in.
 *
 * @param households how many, of an event that takes them away less than nothing
 */
record Register(DivisionCode division, int households, int people) {
  static final String IN_POVERTY = "IN_POVERTY";
  static final String EXITED = "EXITED";
  static final String RETURNED = "RETURNED";

  /** Taken off it, as one that should never have been there. */
  static final String REMOVED = "REMOVED";

  static final String MONITORED = "MONITORED";
  static final String RISK_REMOVED = "RISK_REMOVED";

  private static final String NONE = "NONE";

  /** The same, going. */
  Register gone() {
    return new Register(division, -households, -people);
  }

  /**
   * @param standing one of the register; whoever is not on it counts for nothing
   */
  void stands(Counts counts, LocalDate day, String standing) {
    if (!standing.equals(NONE) && !standing.equals(REMOVED)) {
      Map<Dimension, String> narrowed = Map.of(Dimension.STANDING, standing);
      both(counts, day, Counted.POVERTY_HOUSEHOLDS, Counted.POVERTY_PEOPLE, narrowed);
    }
  }

  void exits(Counts counts, LocalDate day) {
    both(counts, day, Counted.POVERTY_EXITS, Counted.POVERTY_EXITS_PEOPLE, Map.of());
  }

  void returns(Counts counts, LocalDate day) {
    both(counts, day, Counted.POVERTY_RETURNS, Counted.POVERTY_RETURNS_PEOPLE, Map.of());
  }

  /**
   * @param basis why it should never have been on the register; null where nobody said
   */
  void isRemoved(Counts counts, LocalDate day, @Nullable String basis) {
    both(counts, day, Counted.POVERTY_REMOVALS, Counted.POVERTY_REMOVALS_PEOPLE, ofKind(basis));
  }

  /**
   * @param monitoringClass why; null for an event from before classes were told
   */
  void isWatched(Counts counts, LocalDate day, String state, @Nullable String monitoringClass) {
    if (state.equals(MONITORED)) {
      both(
          counts,
          day,
          Counted.MONITORING_HOUSEHOLDS,
          Counted.MONITORING_PEOPLE,
          ofKind(monitoringClass));
    }
  }

  /** Comes into monitoring, or out of it as the indicator says. */
  void moves(Counts counts, LocalDate day, String indicator, @Nullable String monitoringClass) {
    counts.add(indicator, division, day, BigDecimal.valueOf(households), ofKind(monitoringClass));
  }

  private void both(
      Counts counts,
      LocalDate day,
      String ofHouseholds,
      String ofPeople,
      Map<Dimension, String> narrowed) {
    counts
        .add(ofHouseholds, division, day, BigDecimal.valueOf(households), narrowed)
        .add(ofPeople, division, day, BigDecimal.valueOf(people), narrowed);
  }

  private static Map<Dimension, String> ofKind(@Nullable String kind) {
    return kind == null ? Map.of() : Map.of(Dimension.KIND, kind);
  }
}
