package org.bangfu.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of a contract, each found by its pointer. What a schema does not name is refused: a
 * field that no client knows of would otherwise never be missed in the contract.
 */
public final class PublishedSchemas {
  private static final String CONTRACT = "urn:bangfu:contract";

  // read once: asked for each of its parts, the registry would hold the whole of it for each
  private final Schema document;
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  /**
   * @param contract read from its YAML
   */
  public PublishedSchemas(JsonNode contract) {
    JsonNode closed = contract.deepCopy();
    close(closed);
    // a problem may say more of itself, as RFC 9457 allows
    if (closed.at("/components/schemas/Problem") instanceof ObjectNode problem) {
      problem.remove("additionalProperties");
    }
    document =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(CONTRACT, closed.toString())))
            .getSchema(SchemaLocation.of(CONTRACT));
  }

  /**
   * What is wrong with a value, one sentence for each rule that it breaks.
   *
   * @param schema a JSON pointer into the contract
   * @param json the value's text
   */
  public List<String> violations(String schema, String json) {
    return known
        .computeIfAbsent(schema, at -> document.getRefSchema(fragment(at)))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error ->
            error.getInstanceLocation()
                + " "
                + error.getKeyword()
                + ": "
                + error.getMessage()
                + ", by "
                + error.getSchemaLocation().getFragment())
        .toList();
  }

  /** A step of a JSON pointer. */
  public static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  // a path's braces may not stand in a fragment
  private static NodePath fragment(String pointer) {
    String encoded =
        pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
    return SchemaLocation.of(CONTRACT + "#" + encoded).getFragment();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && "object".equals(schema.path("type").asText())
        && schema.has("properties")
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(PublishedSchemas::close);
  }
}
