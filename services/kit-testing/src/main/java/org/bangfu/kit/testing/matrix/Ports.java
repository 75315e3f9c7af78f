package org.bangfu.kit.testing.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.matrix.RawCalls.Answer;

/** The API's port, and the one beside it for what runs a service: neither serves the other's. */
final class Ports {
  private Ports() {}

  /** What runs inside and is at the API's port, or is not at its own. */
  static List<String> insideAtTheApis() {
    List<String> wrong = new ArrayList<>();
    for (String inside :
        List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/")) {
      List<String> paths = new ArrayList<>(List.of(inside));
      if (!inside.endsWith("/")) {
        paths.addAll(PathTricks.of(inside));
      }
      for (String path : paths) {
        for (String token : List.of("", RoleTokens.of(Role.ADMINISTRATOR, "CN"))) {
          Answer answer = RawCalls.send("GET", path, token.isEmpty() ? null : token, null, "");
          if (answer.status() != 404 || !answer.isProblem()) {
            wrong.add(path + " → " + answer);
          }
        }
      }
      int status = RawCalls.fromManagement(inside).status();
      // a service that is not well says so there as well: a test's outbox has no relay
      boolean says = status == 200 || (inside.startsWith("/q/health") && status == 503);
      if (!says) {
        wrong.add(inside + " is not at the port beside the API");
      }
    }
    return wrong;
  }

  /** Operations that are at the port beside the API's. */
  static List<String> apiAtTheOther(
      List<PublishedOperation> operations, Function<PublishedOperation, String> path) {
    List<String> wrong = new ArrayList<>();
    for (PublishedOperation operation :
        operations.stream().filter(PublishedOperation::reads).toList()) {
      Answer answer = RawCalls.fromManagement(path.apply(operation));
      if (answer.status() != 404) {
        wrong.add(operation + " → " + answer);
      }
    }
    return wrong;
  }
}
