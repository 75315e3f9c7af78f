package org.bangfu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Makes problems; the only class through which the suite touches the problem library when it
 * refuses something.
 */
public final class Problems {
  private Problems() {}

  /** A problem to throw, with a sentence that is written for the caller. */
  public static HttpProblem problem(ProblemType type, String detail) {
    return builder(type, detail).build();
  }

  /** The same with room for more: {@code .with("left", 3).build()}. */
  public static HttpProblem.Builder builder(ProblemType type, String detail) {
    return HttpProblem.builder()
        .withType(type.uri())
        .withTitle(type.title())
        .withStatus(type.status())
        .withDetail(detail);
  }

  /** Nothing of that kind with that id. */
  public static HttpProblem notFound(String noun, Object id) {
    return problem(CommonProblem.NOT_FOUND, "There is no " + noun + " " + id + ".");
  }

  /** A refusal that passes by itself: the caller should send the same again. */
  public static HttpProblem tryAgain(ProblemType type, String detail, int seconds) {
    return builder(type, detail).withHeader("Retry-After", seconds).build();
  }

  public static HttpProblem invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  public static HttpProblem invalid(Collection<FieldError> errors) {
    return builder(CommonProblem.VALIDATION, sentence(errors))
        .with("errors", List.copyOf(errors))
        .build();
  }

  /** A problem with all broken rules of a body at once. */
  public static HttpProblem invalid(Set<? extends ConstraintViolation<?>> violations) {
    return invalid(
        violations.stream()
            .map(v -> new FieldError(pointer(v.getPropertyPath().toString()), v.getMessage()))
            .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
            .toList());
  }

  /** {@code members[0].name} as the JSON pointer {@code /members/0/name}. */
  static String pointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replace("]", "").replace('[', '/').replace('.', '/');
  }

  static String sentence(Collection<FieldError> errors) {
    return errors.size() == 1
        ? "One field breaks a rule."
        : errors.size() + " fields break a rule.";
  }

  /** What a problem says, for a job that writes down what was in its way. */
  public static List<String> sentences(HttpProblem problem) {
    List<FieldError> errors = errorsOf(problem);
    return errors.isEmpty()
        ? List.of(String.valueOf(problem.getDetail()))
        : errors.stream().map(error -> error.detail() + ".").toList();
  }

  /** The fields that a problem names; none where it is about none. */
  @SuppressWarnings("unchecked")
  public static List<FieldError> errorsOf(HttpProblem problem) {
    return problem.getParameters().get("errors") instanceof List<?> errors
        ? (List<FieldError>) errors
        : List.of();
  }
}
