package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the HTTP API of a service as it was released with the one of now. */
public final class ApiComparison {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SchemaDocument released;
  private final SchemaDocument present;
  private final Breaks breaks;
  private final RequestComparison requests;
  private final AnswerComparison answers;

  private ApiComparison(String service, JsonNode released, JsonNode present) {
    this.released = new SchemaDocument(released);
    this.present = new SchemaDocument(present);
    this.breaks = new Breaks(service);
    SchemaComparison schemas = new SchemaComparison(this.released, this.present, breaks);
    this.requests = new RequestComparison(this.released, this.present, schemas, breaks);
    this.answers = new AnswerComparison(this.released, this.present, schemas, breaks);
  }

  /** What a client of the released API would trip over. */
  public static List<Break> of(String service, JsonNode released, JsonNode present) {
    ApiComparison comparison = new ApiComparison(service, released, present);
    comparison.compareSchemes();
    comparison.compareOperations();
    return comparison.breaks.list();
  }

  private void compareSchemes() {
    String schemes = "/components/securitySchemes";
    for (Map.Entry<String, JsonNode> scheme : released.root().at(schemes).properties()) {
      JsonNode now = present.root().at(schemes).path(scheme.getKey());
      for (String rule : List.of("type", "scheme", "in", "name", "openIdConnectUrl")) {
        if (!now.path(rule).equals(scheme.getValue().path(rule))) {
          breaks.add("the security scheme " + scheme.getKey(), rule + " is another one");
        }
      }
    }
  }

  private void compareOperations() {
    for (Map.Entry<String, JsonNode> path : released.root().path("paths").properties()) {
      JsonNode now = present.root().path("paths").path(path.getKey());
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey();
        if (METHODS.contains(method)) {
          String where = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
          if (now.has(method)) {
            compareOperation(where, path.getValue(), operation.getValue(), now, now.path(method));
          } else {
            breaks.add(where, "is gone");
          }
        }
      }
    }
  }

  private void compareOperation(
      String where, JsonNode pathBefore, JsonNode before, JsonNode path, JsonNode now) {
    // the clients that are made from a contract call an operation by these two
    compareName(where, "operationId", before.path("operationId"), now.path("operationId"));
    compareName(where, "the first tag", before.path("tags").path(0), now.path("tags").path(0));
    compareSecurity(where, security(released.root(), before), security(present.root(), now));
    requests.compareParameters(where, pathBefore, before, path, now);
    requests.compareBody(where, before.path("requestBody"), now.path("requestBody"));
    answers.compare(where, before.path("responses"), now.path("responses"));
  }

  private void compareName(String where, String what, JsonNode before, JsonNode now) {
    if (!before.isMissingNode() && !before.equals(now)) {
      breaks.add(where, what + " was " + before.asText() + ", is " + now.asText());
    }
  }

  /** Whoever was let in has to be let in: each way in that was released, with each of its roles. */
  private void compareSecurity(String where, JsonNode before, JsonNode now) {
    if (now.isEmpty()) {
      return;
    }
    if (before.isEmpty()) {
      breaks.add(where, "was for anybody, is for " + now);
    }
    for (JsonNode way : before) {
      boolean isKept = false;
      for (JsonNode other : now) {
        isKept |= other.properties().stream().allMatch(needed -> isKnown(needed, way));
      }
      if (!isKept) {
        breaks.add(where, "security was " + before + ", is " + now);
      }
    }
  }

  // an empty list of roles is everybody who is signed in
  private static boolean isKnown(Map.Entry<String, JsonNode> needed, JsonNode way) {
    JsonNode roles = way.get(needed.getKey());
    if (roles == null) {
      return false;
    }
    List<String> now = texts(needed.getValue());
    return now.isEmpty() || (!roles.isEmpty() && now.containsAll(texts(roles)));
  }

  private static JsonNode security(JsonNode document, JsonNode operation) {
    return operation.has("security") ? operation.path("security") : document.path("security");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
