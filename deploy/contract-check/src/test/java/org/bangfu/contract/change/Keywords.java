package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keywords of a schema that hold no other schema. Every value of the inner schema has to be one
 * of the outer: so each keyword of the outer must be there in the inner, and be as strict.
 */
final class Keywords {
  // those that are compared schema by schema, and the one that binds the sender's silence
  private static final Set<String> ELSEWHERE =
      Set.of("properties", "additionalProperties", "items", "oneOf", "anyOf", "allOf", "default");

  private Keywords() {}

  /** What is no longer kept, one phrase for each keyword. */
  static Collection<String> broken(Way way, ObjectNode released, ObjectNode present) {
    List<ObjectNode> inner = SchemaDocument.parts(way.inner(released, present));
    Set<String> broken = new LinkedHashSet<>();
    for (ObjectNode outer : SchemaDocument.parts(way.outer(released, present))) {
      for (String keyword : outer.propertyStream().map(Map.Entry::getKey).toList()) {
        if (!ELSEWHERE.contains(keyword) && !holds(keyword, inner, outer)) {
          broken.add(phrase(way, keyword, released, present));
        }
      }
    }
    Set<JsonNode> silence = said("default", released);
    if (way == Way.TAKEN && !silence.isEmpty() && !silence.equals(said("default", present))) {
      broken.add(was("default", released, present));
    }
    return broken;
  }

  /** Whether a rule of the outer holds for whatever all parts of the inner let through. */
  private static boolean holds(String keyword, List<ObjectNode> inner, ObjectNode outer) {
    JsonNode rule = outer.get(keyword);
    return switch (keyword) {
      case "enum" -> isWithin(values(inner), set(rule));
      case "const" -> isWithin(values(inner), Set.of(rule));
      case "required" -> set(inner.getFirst().path("required")).containsAll(set(rule));
      case "uniqueItems" ->
          !rule.asBoolean() || inner.stream().anyMatch(part -> part.path(keyword).asBoolean());
      case "if", "then", "else" ->
          inner.stream()
              .anyMatch(part ->
                  SchemaDocument.CONDITION.stream()
                      .allMatch(one -> bare(part.path(one)).equals(bare(outer.path(one)))));
      default ->
          inner.stream()
              .anyMatch(part -> part.has(keyword) && isWithin(keyword, part.get(keyword), rule));
    };
  }

  private static boolean isWithin(String keyword, JsonNode inner, JsonNode outer) {
    return switch (keyword) {
      case "type" -> types(inner).stream().allMatch(type -> isOne(type, outer));
      case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
          number(inner).compareTo(number(outer)) >= 0;
      case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
          number(inner).compareTo(number(outer)) <= 0;
      case "multipleOf" -> number(inner).remainder(number(outer)).signum() == 0;
      case "format" -> isFormat(inner.asText(), outer.asText());
      // pattern, not …: whether one is stricter than another is not to be told by a program
      default -> bare(inner).equals(bare(outer));
    };
  }

  private static boolean isOne(JsonNode type, JsonNode outer) {
    Set<JsonNode> taken = types(outer);
    return taken.contains(type)
        || (type.asText().equals("integer")
            && taken.stream().anyMatch(other -> other.asText().equals("number")));
  }

  private static boolean isFormat(String inner, String outer) {
    return inner.equals(outer)
        || (inner.equals("int32") && outer.equals("int64"))
        || (inner.equals("float") && outer.equals("double"));
  }

  private static boolean isWithin(Set<JsonNode> inner, Set<JsonNode> outer) {
    return !inner.isEmpty() && outer.containsAll(inner);
  }

  private static String phrase(Way way, String keyword, ObjectNode released, ObjectNode present) {
    Set<JsonNode> before = values(SchemaDocument.parts(released));
    Set<JsonNode> now = values(SchemaDocument.parts(present));
    return switch (keyword) {
      case "enum", "const" ->
          before.isEmpty() || now.isEmpty()
              ? was(keyword, released, present)
              : (way == Way.TAKEN ? "no longer takes " : "may also be ")
                  + less(way.inner(before, now), way.outer(before, now));
      case "required" ->
          (way == Way.TAKEN ? "now needs " : "may now lack ")
              + less(
                  set(way.outer(released, present).path(keyword)),
                  set(way.inner(released, present).path(keyword)));
      default -> was(keyword, released, present);
    };
  }

  private static String was(String keyword, ObjectNode released, ObjectNode present) {
    return keyword
        + " was "
        + words(said(keyword, released))
        + ", is "
        + words(said(keyword, present));
  }

  private static String words(Set<JsonNode> said) {
    return said.isEmpty()
        ? "not said"
        : said.stream().map(JsonNode::toString).collect(Collectors.joining(" and "));
  }

  /** By all parts of a schema. */
  private static Set<JsonNode> said(String keyword, ObjectNode schema) {
    return SchemaDocument.parts(schema).stream()
        .flatMap(part -> Stream.ofNullable(part.get(keyword)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<JsonNode> less(Set<JsonNode> all, Set<JsonNode> without) {
    Set<JsonNode> rest = new LinkedHashSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  /** Those that every part lets through; none where no part names any. */
  private static Set<JsonNode> values(List<ObjectNode> parts) {
    return parts.stream()
        .flatMap(part ->
            Stream.of(
                part.has("const") ? Set.of(part.get("const")) : Set.<JsonNode>of(),
                set(part.path("enum"))))
        .filter(values -> !values.isEmpty())
        .reduce((some, others) ->
            some.stream()
                .filter(others::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        .orElse(Set.of());
  }

  private static Set<JsonNode> types(JsonNode type) {
    return type.isArray() ? set(type) : Set.of(type);
  }

  private static Set<JsonNode> set(JsonNode list) {
    Set<JsonNode> set = new LinkedHashSet<>();
    list.forEach(set::add);
    return set;
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }

  /** Without what is said to a reader, at any depth. */
  private static JsonNode bare(JsonNode node) {
    JsonNode copy = node.deepCopy();
    copy.findParents("description").forEach(parent -> ((ObjectNode) parent).remove("description"));
    return copy;
  }
}
