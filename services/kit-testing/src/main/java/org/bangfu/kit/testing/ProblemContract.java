package org.bangfu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.ProblemCatalogue;
import org.bangfu.kit.problem.ProblemType;

/** Holds the published list of problems against the types in the code. */
public final class ProblemContract {
  private ProblemContract() {}

  /**
   * Fails for a type that a caller may get and that {@code api-specs/problems.md} does not name
   * with its status.
   */
  public static void check(ProblemCatalogue catalogue) {
    List<String> rows = published();
    List<String> missing =
        Stream.concat(Arrays.stream(CommonProblem.values()), catalogue.types().stream())
            .filter(type -> rows.stream().noneMatch(row -> describes(row, type)))
            .map(type -> type.slug() + " (" + type.status() + ")")
            .toList();
    if (!missing.isEmpty()) {
      throw new AssertionError("api-specs/problems.md has no row for " + missing);
    }
  }

  private static boolean describes(String row, ProblemType type) {
    return row.contains("`" + type.slug() + "`") && row.contains(Integer.toString(type.status()));
  }

  private static List<String> published() {
    try {
      return Files.readAllLines(Repository.contracts().resolve("problems.md")).stream()
          .filter(line -> line.startsWith("|"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
