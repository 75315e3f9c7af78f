package org.bangfu.county.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.ScenarioRefused;
import org.jspecify.annotations.Nullable;

/** Reads to which part of an indicator a figure is narrowed. */
final class NarrowingReader {
  private static final String DRIVE = "drive";
  private static final List<String> DIMENSIONS =
      List.of(DRIVE, "standing", Narrowing.KIND, "channel", "category");

  private final JsonNode tree;

  NarrowingReader(JsonNode tree) {
    this.tree = tree;
  }

  /** Of a figure that is played. */
  @Nullable Narrowing only(String field, JsonNode node, Indicator indicator) {
    for (String dimension : List.of("standing", Narrowing.KIND)) {
      if (node.has(dimension)) {
        return kind(field + "." + dimension, dimension, node.get(dimension).asText(), indicator);
      }
    }
    return Narrowing.ofDrive(drive(field, node, indicator));
  }

  private static Narrowing kind(String field, String dimension, String value, Indicator indicator) {
    Kinds kinds = indicator.kinds();
    if (kinds == null || !kinds.dimension().equals(dimension)) {
      throw ScenarioRefused.at(field, "%s is not told apart by %s", indicator.id(), dimension);
    }
    if (kinds.named(value).isEmpty()) {
      throw ScenarioRefused.at(
          field, "%s has no %s %s, but %s", indicator.id(), dimension, value, kinds.names());
    }
    return new Narrowing(dimension, value);
  }

  @Nullable String drive(String field, JsonNode node, Indicator indicator) {
    if (node.has(DRIVE) && !indicator.hasDrive()) {
      throw new ScenarioRefused(
          "%s.drive is given, but only aid belongs to a drive and %s is not aid."
              .formatted(field, indicator.id()));
    }
    JsonNode drive = node.has(DRIVE) ? node.get(DRIVE) : tree.path(DRIVE);
    return indicator.hasDrive() && drive.isTextual() ? drive.asText() : null;
  }

  /** Of a figure of any indicator of the catalogue, which says by what it can be narrowed. */
  @Nullable Narrowing any(String field, JsonNode node, String indicator) {
    List<String> given = DIMENSIONS.stream().filter(node::has).toList();
    if (given.size() > 1) {
      throw ScenarioRefused.at(
          field + "." + given.getLast(), "it is narrowed by %s already", given.getFirst());
    }
    Optional<Indicator> played = Indicator.withId(indicator);
    if (given.isEmpty() && played.isPresent()) {
      return Narrowing.ofDrive(drive(field, node, played.get()));
    }
    return given.isEmpty()
        ? null
        : new Narrowing(given.getFirst(), node.get(given.getFirst()).asText());
  }
}
