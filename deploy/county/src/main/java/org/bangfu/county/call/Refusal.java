package org.bangfu.county.call;

import java.util.List;
import java.util.Set;
import org.bangfu.client.registry.model.Problem;
import org.bangfu.client.registry.model.ProblemErrorsInner;
import org.jspecify.annotations.Nullable;

/**
 * Why a service does not do what it was asked. The problem is the same in all contracts.
 *
 * @param problem null where the service gives no reason
 */
public record Refusal(@Nullable Problem problem) {
  private static final Set<String> PASSING =
      Set.of(
          "household-not-yet-known",
          "manager-not-yet-known",
          "conflict",
          "request-in-progress",
          "service-unavailable");

  /** The last part of the problem's type. */
  public String kind() {
    String type = problem == null ? null : problem.getType();
    return type == null ? "" : type.replaceFirst(".*/", "");
  }

  /** Whether it passes when an event arrives or a lock is let go. */
  public boolean isPassing() {
    return PASSING.contains(kind());
  }

  /** The problem as a sentence, its broken rules included. */
  public String sentence() {
    String title = problem == null ? null : problem.getTitle();
    if (problem == null || title == null) {
      return "no reason given";
    }
    StringBuilder sentence = new StringBuilder(title);
    if (problem.getDetail() != null) {
      sentence.append(" (").append(problem.getDetail()).append(')');
    }
    List<ProblemErrorsInner> errors = problem.getErrors() == null ? List.of() : problem.getErrors();
    for (ProblemErrorsInner error : errors) {
      sentence.append("; ").append(error.getPointer()).append(' ').append(error.getDetail());
    }
    return sentence.toString();
  }
}
