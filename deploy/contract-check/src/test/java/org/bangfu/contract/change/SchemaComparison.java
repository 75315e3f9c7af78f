package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares schemas of a released document with those of now, each pair of named ones once. */
final class SchemaComparison {
  private record Pair(Way way, String released, String present) {}

  private final SchemaDocument released;
  private final SchemaDocument present;
  private final Breaks breaks;
  private final Set<Pair> compared;

  SchemaComparison(SchemaDocument released, SchemaDocument present, Breaks breaks) {
    this(released, present, breaks, Set.of());
  }

  private SchemaComparison(
      SchemaDocument released, SchemaDocument present, Breaks breaks, Set<Pair> compared) {
    this.released = released;
    this.present = present;
    this.breaks = breaks;
    this.compared = new HashSet<>(compared);
  }

  /**
   * Adds what breaks.
   *
   * @param where what a break is filed under
   * @param at where in that the value stands, to begin a sentence with
   */
  void compare(Way way, String where, String at, JsonNode before, JsonNode now) {
    String reference = before.path("$ref").asText();
    String presently = now.path("$ref").asText();
    if (!reference.isEmpty() && !presently.isEmpty()) {
      // many operations share a schema, whose break is one
      if (compared.add(new Pair(way, reference, presently))) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        compare(
            way,
            name + " as it is " + way.word,
            "",
            released.referred(before),
            present.referred(now));
      }
      if (beside(before).equals(beside(now))) {
        return;
      }
    }
    compareFlat(way, where, at, released.flat(before), present.flat(now));
  }

  private void compareFlat(Way way, String where, String at, ObjectNode before, ObjectNode now) {
    Keywords.broken(way, before, now).forEach(broken -> add(where, at, broken));
    compareProperties(way, where, at, before, now);
    compareOthers(way, where, at, before, now);
    compareItems(way, where, at, before, now);
    compareAlternatives("oneOf", way, where, at, before, now);
    compareAlternatives("anyOf", way, where, at, before, now);
  }

  private void compareProperties(
      Way way, String where, String at, ObjectNode before, ObjectNode now) {
    boolean isAnyTaken = way == Way.TAKEN && !isNothing(others(way, now));
    for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
      String name = at + "/" + property.getKey();
      JsonNode present = now.path("properties").get(property.getKey());
      if (present != null) {
        compare(way, where, name, property.getValue(), present);
      } else if (!isAnyTaken) {
        add(where, name, "is gone");
      }
    }
    // nobody was told that there may be more
    if (way == Way.GIVEN && isNothing(others(way, before))) {
      now.path("properties")
          .fieldNames()
          .forEachRemaining(name -> {
            if (!before.path("properties").has(name)) {
              add(where, at + "/" + name, "is new where nothing else was to come");
            }
          });
    }
  }

  private void compareOthers(Way way, String where, String at, ObjectNode before, ObjectNode now) {
    JsonNode inner = others(way, way.inner(before, now));
    JsonNode outer = others(way, way.outer(before, now));
    if (isAnything(outer) || isNothing(inner)) {
      return;
    }
    if (isNothing(outer) || isAnything(inner)) {
      add(
          where,
          at,
          "additionalProperties was " + others(way, before) + ", is " + others(way, now));
    } else {
      compare(way, where, at + "/*", others(way, before), others(way, now));
    }
  }

  private void compareItems(Way way, String where, String at, ObjectNode before, ObjectNode now) {
    JsonNode released = before.get("items");
    JsonNode present = now.get("items");
    if (released != null && present != null) {
      compare(way, where, at + "/[]", released, present);
    } else if (way.outer(before, now).has("items")) {
      add(where, at + "/[]", "was " + said(released) + ", is " + said(present));
    }
  }

  private void compareAlternatives(
      String keyword, Way way, String where, String at, ObjectNode before, ObjectNode now) {
    ObjectNode inner = way.inner(before, now);
    List<JsonNode> known = alternatives(keyword, inner);
    known.add(JsonNodeFactory.instance.arrayNode().add(inner));
    for (JsonNode outer : alternatives(keyword, way.outer(before, now))) {
      if (known.stream().noneMatch(one -> without(way, one, outer).isEmpty())) {
        without(way, known.getFirst(), outer)
            .forEach(one -> add(where, at, keyword + " has no alternative for " + one));
      }
    }
  }

  /** Those of each part, all of which bind. */
  private static List<JsonNode> alternatives(String keyword, ObjectNode schema) {
    return SchemaDocument.parts(schema).stream()
        .flatMap(part -> Stream.ofNullable(part.get(keyword)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Of some alternatives those that are none of others. */
  private List<JsonNode> without(Way way, JsonNode inner, JsonNode outer) {
    return inner
        .valueStream()
        .filter(one ->
            outer
                .valueStream()
                .noneMatch(
                    other -> way == Way.TAKEN ? fits(way, one, other) : fits(way, other, one)))
        .toList();
  }

  private boolean fits(Way way, JsonNode before, JsonNode now) {
    Breaks trial = new Breaks("");
    new SchemaComparison(released, present, trial, compared).compare(way, "", "", before, now);
    return trial.isEmpty();
  }

  private void add(String where, String at, String what) {
    breaks.add(where, at.isEmpty() ? what : at + " " + what);
  }

  /** Of properties that are not named, requests take none, and answers may have any. */
  private static JsonNode others(Way way, ObjectNode schema) {
    JsonNode said = schema.get("additionalProperties");
    return said != null ? said : BooleanNode.valueOf(way == Way.GIVEN || !schema.has("properties"));
  }

  private static boolean isNothing(JsonNode schema) {
    return schema.isBoolean() && !schema.asBoolean();
  }

  private static boolean isAnything(JsonNode schema) {
    return schema.isBoolean() ? schema.asBoolean() : schema.isEmpty();
  }

  private static JsonNode beside(JsonNode reference) {
    ObjectNode rest = reference.deepCopy();
    List<String> names = List.copyOf(rest.propertyStream().map(Map.Entry::getKey).toList());
    names.stream()
        .filter(name -> name.equals("$ref") || SchemaDocument.isNote(name))
        .forEach(rest::remove);
    return rest;
  }

  private static String said(@Nullable JsonNode value) {
    return value == null ? "not said" : value.toString();
  }
}
