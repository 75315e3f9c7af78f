package org.bangfu.registry.standing.village;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/**
 * How poor a village was on a day, by the register.
 *
 * @param since the day of the first registration in the village; null where there is none
 * @param bound percent, under which it may be delisted; null where no rule was in force
 * @param poor people of households that were on the poverty register on that day
 */
record PoorOnDay(@Nullable LocalDate since, @Nullable BigDecimal bound, int poor) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A village on a day. */
  record Key(DivisionCode village, LocalDate day) {
    static Key of(WantedStep wanted) {
      return new Key(wanted.village(), wanted.day());
    }
  }

  /**
   * Whether anything of the village was here by a day; otherwise a count of nobody says nothing.
   */
  boolean isKnown(LocalDate day) {
    return since != null && !day.isBefore(since);
  }

  /** What was decided before anything of the village was here nobody can prove here. */
  boolean isHistory(WantedStep wanted) {
    return wanted.origin() == StepOrigin.HISTORY && !isKnown(wanted.day());
  }

  /** All that a delisting lacks to be proved. */
  List<String> lacks(WantedStep wanted) {
    List<String> lacks = new ArrayList<>();
    if (!isKnown(wanted.day())) {
      lacks.add(
          since == null
              ? "no household of the village is registered"
              : "the first household of the village was registered on " + since);
    }
    if (bound == null) {
      lacks.add("no bound was in force on " + wanted.day());
    }
    Integer population = wanted.population();
    if (population == null) {
      lacks.add("the population of its rural register is not given");
    } else if (bound != null && isTooHigh(population, bound)) {
      lacks.add(
          "%d of %d people were poor on %s, which is not under %s %%"
              .formatted(poor, population, wanted.day(), bound.toPlainString()));
    }
    return lacks;
  }

  private boolean isTooHigh(int population, BigDecimal percent) {
    return BigDecimal.valueOf(poor)
            .multiply(HUNDRED)
            .compareTo(percent.multiply(BigDecimal.valueOf(population)))
        >= 0;
  }
}
