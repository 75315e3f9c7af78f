package org.bangfu.kit.record.step;

import java.time.LocalDate;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;

/** Dates never go back: what follows something is not before it. */
public final class Beginning {
  private Beginning() {}

  /**
   * @param what the beginning of the sentence, such as {@code The aid was given on}
   * @throws RuntimeException the problem {@code before-its-beginning}
   */
  public static void require(String what, LocalDate beginning, LocalDate day) {
    if (day.isBefore(beginning)) {
      throw refusal(what, beginning, day);
    }
  }

  /** The problem itself. */
  public static RuntimeException refusal(String what, LocalDate beginning, LocalDate day) {
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING,
        "%s %s, which is after %s.".formatted(what, beginning, day));
  }
}
