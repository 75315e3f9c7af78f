package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a client sends: its parameters and its body. */
final class RequestComparison {
  private final SchemaDocument released;
  private final SchemaDocument present;
  private final SchemaComparison schemas;
  private final Breaks breaks;

  RequestComparison(
      SchemaDocument released, SchemaDocument present, SchemaComparison schemas, Breaks breaks) {
    this.released = released;
    this.present = present;
    this.schemas = schemas;
    this.breaks = breaks;
  }

  void compareParameters(
      String where, JsonNode pathBefore, JsonNode before, JsonNode path, JsonNode now) {
    Map<String, JsonNode> known = parameters(released, pathBefore, before);
    Map<String, JsonNode> taken = parameters(present, path, now);
    known.forEach((name, parameter) -> {
      JsonNode presently = taken.get(name);
      // one that is not known is refused, so that it does not just go unheard
      if (presently == null) {
        breaks.add(where, name + " is gone");
      } else {
        compareParameter(where, name, parameter, presently);
      }
    });
    taken.forEach((name, parameter) -> {
      if (!known.containsKey(name) && parameter.path("required").asBoolean()) {
        breaks.add(where, name + " is new and needed");
      }
    });
  }

  private void compareParameter(String where, String name, JsonNode before, JsonNode now) {
    if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
      breaks.add(where, name + " is now needed");
    }
    for (String form : List.of("style", "explode")) {
      if (!before.path(form).equals(now.path(form))) {
        breaks.add(where, name + " is written in another " + form);
      }
    }
    schemas.compare(Way.TAKEN, where, name, before.path("schema"), now.path("schema"));
  }

  void compareBody(String where, JsonNode before, JsonNode now) {
    JsonNode known = released.followed(before);
    JsonNode taken = present.followed(now);
    if (taken.path("required").asBoolean() && !known.path("required").asBoolean()) {
      breaks.add(where, "now needs a body");
    }
    for (Map.Entry<String, JsonNode> content : known.path("content").properties()) {
      JsonNode presently = taken.path("content").get(content.getKey());
      if (presently == null) {
        breaks.add(where, "takes no " + content.getKey());
      } else {
        schemas.compare(
            Way.TAKEN,
            where,
            "the body",
            content.getValue().path("schema"),
            presently.path("schema"));
      }
    }
  }

  // those of the path hold for each operation of it, which may say its own
  private static Map<String, JsonNode> parameters(
      SchemaDocument document, JsonNode path, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode holder : List.of(path, operation)) {
      for (JsonNode said : holder.path("parameters")) {
        JsonNode parameter = document.followed(said);
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        parameters.put(
            "the "
                + in
                + " parameter "
                + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name),
            parameter);
      }
    }
    return parameters;
  }
}
