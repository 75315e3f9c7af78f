package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of a schema that hold no other schema. Every value of the inner schema has to be one
 * of the outer: so each keyword of the outer must be there in the inner, and be as strict.
 */
final class Keywords {
  // those that are compared schema by schema, and the one that binds the sender's silence
  private static final Set<String> ELSEWHERE =
      Set.of("properties", "additionalProperties", "items", "oneOf", "anyOf", "default");

  private Keywords() {}

  /** What is no longer kept, one phrase for each keyword. */
  static List<String> broken(Way way, ObjectNode released, ObjectNode present) {
    ObjectNode inner = way.inner(released, present);
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, JsonNode> rule : way.outer(released, present).properties()) {
      String keyword = rule.getKey();
      if (!ELSEWHERE.contains(keyword) && !holds(keyword, inner, rule.getValue())) {
        broken.add(phrase(way, keyword, released, present));
      }
    }
    JsonNode silence = released.get("default");
    if (way == Way.TAKEN && silence != null && !silence.equals(present.get("default"))) {
      broken.add(was("default", released, present));
    }
    return broken;
  }

  private static boolean holds(String keyword, ObjectNode inner, JsonNode outer) {
    JsonNode own = inner.get(keyword);
    return switch (keyword) {
      case "type" -> own != null && types(own).stream().allMatch(type -> isOne(type, outer));
      case "enum" -> isWithin(values(inner), set(outer));
      case "const" -> isWithin(values(inner), Set.of(outer));
      case "required" -> set(inner.path("required")).containsAll(set(outer));
      case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
          own != null && number(own).compareTo(number(outer)) >= 0;
      case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
          own != null && number(own).compareTo(number(outer)) <= 0;
      case "multipleOf" -> own != null && number(own).remainder(number(outer)).signum() == 0;
      case "uniqueItems" -> !outer.asBoolean() || (own != null && own.asBoolean());
      case "format" -> own != null && isFormat(own.asText(), outer.asText());
      // pattern, not, if …: whether one is stricter than another is not to be told by a program
      default -> own != null && bare(own).equals(bare(outer));
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
    Set<JsonNode> before = values(released);
    Set<JsonNode> now = values(present);
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
    return keyword + " was " + said(released.get(keyword)) + ", is " + said(present.get(keyword));
  }

  private static String said(@Nullable JsonNode value) {
    return value == null ? "not said" : value.toString();
  }

  private static Set<JsonNode> less(Set<JsonNode> all, Set<JsonNode> without) {
    Set<JsonNode> rest = new LinkedHashSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static Set<JsonNode> values(ObjectNode schema) {
    return schema.has("const") ? Set.of(schema.get("const")) : set(schema.path("enum"));
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
