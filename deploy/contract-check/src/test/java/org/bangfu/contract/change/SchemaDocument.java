package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A document with schemas, asked for what one of them says altogether. */
final class SchemaDocument {
  // what is said to a reader, and binds nobody
  private static final Set<String> NOTES =
      Set.of(
          "description",
          "title",
          "examples",
          "example",
          "deprecated",
          "externalDocs",
          "$comment",
          "$id",
          "$schema");

  private final JsonNode root;

  SchemaDocument(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** What a reference inside of the document leads to; the node itself where it is none. */
  JsonNode followed(JsonNode node) {
    JsonNode at = node;
    while (at.path("$ref").asText().startsWith("#/")) {
      JsonNode next = root.at(at.path("$ref").asText().substring(1));
      if (next.isMissingNode()) {
        throw new IllegalArgumentException("nothing is at " + at.path("$ref").asText());
      }
      at = next;
    }
    return at;
  }

  /** One step of a reference. */
  JsonNode referred(JsonNode node) {
    return root.at(node.path("$ref").asText().substring(1));
  }

  /**
   * What a schema says by itself, by what it refers to and by the parts of its {@code allOf}, in
   * one; without what only a reader needs.
   */
  ObjectNode flat(JsonNode schema) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    // true and an absent schema allow everything, false nothing
    if (schema.isBoolean() && !schema.asBoolean()) {
      flat.putObject("not");
    }
    gather(schema, flat);
    return flat;
  }

  private void gather(JsonNode schema, ObjectNode flat) {
    if (schema.path("$ref").asText().startsWith("#/")) {
      gather(referred(schema), flat);
    }
    schema.path("allOf").forEach(part -> gather(part, flat));
    for (Map.Entry<String, JsonNode> said : schema.properties()) {
      String keyword = said.getKey();
      switch (keyword) {
        case "$ref", "allOf" -> {}
        case "required" -> said.getValue().forEach(name -> require(flat, name));
        case "properties" -> {
          // an object that names none takes none
          flat.withObject("/properties");
          said.getValue()
              .properties()
              .forEach(property -> name(flat, property.getKey(), property.getValue()));
        }
        default -> {
          if (!isNote(keyword)) {
            flat.set(keyword, said.getValue());
          }
        }
      }
    }
  }

  static boolean isNote(String keyword) {
    return NOTES.contains(keyword) || keyword.startsWith("x-");
  }

  private static void require(ObjectNode flat, JsonNode name) {
    Set<JsonNode> names = new LinkedHashSet<>();
    flat.withArray("required").forEach(names::add);
    names.add(name);
    ArrayNode all = flat.putArray("required");
    names.forEach(all::add);
  }

  private static void name(ObjectNode flat, String property, JsonNode schema) {
    ObjectNode properties = flat.withObject("/properties");
    JsonNode before = properties.get(property);
    if (before == null) {
      properties.set(property, schema);
    } else {
      ObjectNode both = JsonNodeFactory.instance.objectNode();
      both.putArray("allOf").add(before).add(schema);
      properties.set(property, both);
    }
  }
}
