package org.bangfu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The titles of problems in the caller's language, Chinese or English. */
final class Titles {
  private Titles() {}

  static String of(HttpProblem problem) {
    return isForChineseReader() ? chinese(problem) : problem.getTitle();
  }

  private static String chinese(HttpProblem problem) {
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

  private static boolean isForChineseReader() {
    RoutingContext request = CurrentRequest.orNull();
    List<LanguageHeader> languages = request == null ? List.of() : request.acceptableLanguages();
    return !languages.isEmpty() && "zh".equalsIgnoreCase(languages.getFirst().tag());
  }
}
