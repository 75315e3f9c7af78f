package org.bangfu.kit.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Chinese titles of the common problems and of the service's own, which it names through {@link
 * ProblemCatalogue}.
 */
final class TitlesZh {
  private TitlesZh() {}

  static String of(HttpProblem problem) {
    return Stream.concat(Arrays.stream(CommonProblem.values()), own())
        .filter(type -> type.uri().equals(problem.getType()))
        .map(ProblemType::titleZh)
        .findFirst()
        .orElse(problem.getTitle());
  }

  private static Stream<? extends ProblemType> own() {
    return Arc.container().listAll(ProblemCatalogue.class).stream()
        .map(InstanceHandle::get)
        .flatMap(c -> c.types().stream());
  }
}
