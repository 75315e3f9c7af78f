package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The three of them are one rule. */
  static final List<String> CONDITION = List.of("if", "then", "else");

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
   * one; without what only a reader needs. What several say differently by the same keyword stays
   * in an {@code allOf} of the rest, and each of it binds ({@link #parts}).
   */
  ObjectNode flat(JsonNode schema) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    gather(schema, flat);
    return flat;
  }

  /** Of a flat schema what it says by itself, and what else binds beside it. */
  static List<ObjectNode> parts(ObjectNode flat) {
    List<ObjectNode> parts = new ArrayList<>(List.of(flat));
    flat.path("allOf").forEach(part -> parts.add((ObjectNode) part));
    return parts;
  }

  private void gather(JsonNode schema, ObjectNode flat) {
    // true and an absent schema allow everything, false nothing
    if (schema.isBoolean() && !schema.asBoolean()) {
      flat.putObject("not");
    }
    if (schema.path("$ref").asText().startsWith("#/")) {
      gather(referred(schema), flat);
    }
    schema.path("allOf").forEach(part -> gather(part, flat));
    ObjectNode rules = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> said : schema.properties()) {
      String keyword = said.getKey();
      switch (keyword) {
        case "$ref", "allOf" -> {}
        case "items", "additionalProperties" ->
            flat.set(keyword, both(flat.get(keyword), said.getValue()));
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
            rules.set(keyword, said.getValue());
          }
        }
      }
    }
    add(rules, flat);
  }

  /** To the first part that says nothing else by the same keywords; a condition goes as one. */
  private static void add(ObjectNode rules, ObjectNode flat) {
    ObjectNode condition = rules.deepCopy().retain(CONDITION);
    rules.remove(CONDITION);
    if (!condition.isEmpty()) {
      addAsOne(condition, flat);
    }
    rules
        .properties()
        .forEach(rule -> {
          ObjectNode one = JsonNodeFactory.instance.objectNode();
          one.set(rule.getKey(), rule.getValue());
          addAsOne(one, flat);
        });
  }

  private static void addAsOne(ObjectNode rules, ObjectNode flat) {
    for (ObjectNode part : parts(flat)) {
      ObjectNode there = part.deepCopy().retain(rules.has("if") ? CONDITION : names(rules));
      if (there.isEmpty() || there.equals(rules)) {
        part.setAll(rules);
        return;
      }
    }
    flat.withArray("allOf").add(rules);
  }

  private static List<String> names(ObjectNode schema) {
    return schema.propertyStream().map(Map.Entry::getKey).toList();
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
    properties.set(property, both(properties.get(property), schema));
  }

  private static JsonNode both(@Nullable JsonNode before, JsonNode schema) {
    if (before == null || before.equals(schema)) {
      return schema;
    }
    if (before.isBoolean() || schema.isBoolean()) {
      boolean isNothing = isFalse(before) || isFalse(schema);
      return isNothing ? BooleanNode.FALSE : before.isBoolean() ? schema : before;
    }
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.putArray("allOf").add(before).add(schema);
    return both;
  }

  private static boolean isFalse(JsonNode schema) {
    return schema.isBoolean() && !schema.asBoolean();
  }
}
