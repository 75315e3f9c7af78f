package org.bangfu.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.contract.PublishedSchemas;

/** What a contract says by example, held against what it says by rule. */
final class PublishedExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PublishedSchemas schemas;
  private final List<String> violations = new ArrayList<>();

  private PublishedExamples(JsonNode contract) {
    schemas = new PublishedSchemas(contract);
  }

  /** Fails with every example that does not fit its schema, by its pointer. */
  static void check(String contract) {
    JsonNode read;
    try {
      read = new YAMLMapper().readTree(contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PublishedExamples examples = new PublishedExamples(read);
    examples.look("", read);
    if (!examples.violations.isEmpty()) {
      throw new AssertionError(
          "examples that do not fit their schemas:\n" + String.join("\n", examples.violations));
    }
  }

  private void look(String at, JsonNode node) {
    // of a schema; a parameter and a body have a map of them
    if (node.path("examples").isArray()) {
      node.path("examples").forEach(example -> hold(at, example));
    }
    if (node.has("schema")) {
      String schema = at + "/schema";
      if (node.has("example")) {
        hold(schema, node.path("example"));
      }
      if (node.path("examples") instanceof ObjectNode named) {
        named.forEach(example -> hold(schema, example.path("value")));
      }
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(at + "/" + i, node.path(i));
      }
    }
    node.properties()
        .forEach(entry -> {
          if (!entry.getKey().equals("examples") && !entry.getKey().equals("example")) {
            look(at + PublishedSchemas.step(entry.getKey()), entry.getValue());
          }
        });
  }

  private void hold(String schema, JsonNode example) {
    try {
      schemas
          .violations(schema, JSON.writeValueAsString(example))
          .forEach(violation -> violations.add(schema + " at " + violation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
