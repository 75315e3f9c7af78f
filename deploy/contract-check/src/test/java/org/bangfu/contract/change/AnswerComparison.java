package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a client reads: statuses, headers and bodies. */
final class AnswerComparison {
  private final SchemaDocument released;
  private final SchemaDocument present;
  private final SchemaComparison schemas;
  private final Breaks breaks;

  AnswerComparison(
      SchemaDocument released, SchemaDocument present, SchemaComparison schemas, Breaks breaks) {
    this.released = released;
    this.present = present;
    this.schemas = schemas;
    this.breaks = breaks;
  }

  void compare(String where, JsonNode before, JsonNode now) {
    for (Map.Entry<String, JsonNode> answer : before.properties()) {
      String status = answer.getKey();
      if (now.has(status)) {
        compareAnswer(
            where,
            status,
            released.followed(answer.getValue()),
            present.followed(now.path(status)));
      } else {
        breaks.add(where, "does not answer " + status + " any more");
      }
    }
    // a refusal that a client does not know is treated by its class; that something was done is not
    now.fieldNames()
        .forEachRemaining(status -> {
          if (!before.has(status) && (status.startsWith("2") || status.startsWith("3"))) {
            breaks.add(where, "may also answer " + status);
          }
        });
  }

  private void compareAnswer(String where, String status, JsonNode before, JsonNode now) {
    for (Map.Entry<String, JsonNode> header : before.path("headers").properties()) {
      JsonNode presently = now.path("headers").get(header.getKey());
      String name = status + " header " + header.getKey();
      if (presently == null) {
        breaks.add(where, name + " is gone");
      } else {
        schemas.compare(
            Way.GIVEN,
            where,
            name,
            released.followed(header.getValue()).path("schema"),
            present.followed(presently).path("schema"));
      }
    }
    for (Map.Entry<String, JsonNode> content : before.path("content").properties()) {
      JsonNode presently = now.path("content").get(content.getKey());
      if (presently == null) {
        breaks.add(where, status + " is not " + content.getKey() + " any more");
      } else {
        schemas.compare(
            Way.GIVEN,
            where,
            "the answer " + status,
            content.getValue().path("schema"),
            presently.path("schema"));
      }
    }
  }
}
