package org.bangfu.kit.record.step;

import org.bangfu.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a record besides its state, for a move.
 *
 * @param column that must be false; or, with another, equal to that one
 * @param words for the caller where it does not hold
 */
public record Guard(String column, @Nullable String other, ProblemType problem, String words) {
  public Guard {
    Course.requireColumn(column);
    if (other != null) {
      Course.requireColumn(other);
    }
  }

  public static Guard not(String column, ProblemType problem, String words) {
    return new Guard(column, null, problem, words);
  }

  public static Guard equal(String column, String other, ProblemType problem, String words) {
    return new Guard(column, other, problem, words);
  }

  String condition() {
    return other == null ? "not " + column : column + " = " + other;
  }
}
