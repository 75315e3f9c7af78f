package org.bangfu.county.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.county.scenario.Elsewhere;
import org.bangfu.county.scenario.Target;

/** Reads what an office says of its figures themselves. */
final class OfficeReader {
  private final JsonNode tree;
  private final ScenarioReader reader;
  private final NarrowingReader narrowing;

  OfficeReader(JsonNode tree, ScenarioReader reader, NarrowingReader narrowing) {
    this.tree = tree;
    this.reader = reader;
    this.narrowing = narrowing;
  }

  List<LocalDate> reports() {
    List<LocalDate> days = new ArrayList<>();
    for (JsonNode node : tree.path("reports")) {
      days.add(ScenarioReader.day("reports[%d]".formatted(days.size()), node));
    }
    return List.copyOf(days);
  }

  List<Elsewhere> elsewhere() {
    List<Elsewhere> elsewhere = new ArrayList<>();
    for (JsonNode node : tree.path("published")) {
      String field = "published[%d]".formatted(elsewhere.size());
      String indicator = node.get("indicator").asText();
      JsonNode over = node.path("over");
      elsewhere.add(
          new Elsewhere(
              field,
              indicator,
              reader.division(field, node),
              narrowing.any(field, node, indicator),
              ScenarioReader.day(field + ".asOf", node.get("asOf")),
              ScenarioReader.number(node.get("value")),
              node.has("precision") ? ScenarioReader.number(node.get("precision")) : null,
              node.path("atLeast").asBoolean(false),
              over.isMissingNode()
                  ? null
                  : new Elsewhere.Denominator(
                      over.get("name").asText(),
                      ScenarioReader.number(over.get("value")),
                      over.path("derived").asBoolean(false)),
              new Elsewhere.Source(
                  node.get("publisher").asText(),
                  node.get("publishedIn").asText(),
                  ScenarioReader.day(field + ".publishedOn", node.get("publishedOn")))));
    }
    return List.copyOf(elsewhere);
  }

  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (JsonNode node : tree.path("targets")) {
      String field = "targets[%d]".formatted(targets.size());
      String indicator = node.get("indicator").asText();
      targets.add(
          new Target(
              field,
              indicator,
              reader.division(field, node),
              narrowing.any(field, node, indicator),
              ScenarioReader.day(field + ".asOf", node.get("asOf")),
              ScenarioReader.number(node.get("value")),
              node.get("source").asText()));
    }
    return List.copyOf(targets);
  }
}
