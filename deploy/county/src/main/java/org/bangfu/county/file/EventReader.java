package org.bangfu.county.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bangfu.county.scenario.Fair;
import org.bangfu.county.scenario.PlaceChange;

/** Reads what happened besides what was read of figures. */
final class EventReader {
  private static final String FAIR = "fair";

  private final ScenarioReader reader;
  private final List<Fair> fairs = new ArrayList<>();
  private final List<PlaceChange> changes = new ArrayList<>();

  EventReader(JsonNode tree, ScenarioReader reader) {
    this.reader = reader;
    int number = 0;
    for (JsonNode node : tree.path("events")) {
      String field = "events[%d]".formatted(number++);
      if (node.path("kind").asText(FAIR).equals(FAIR)) {
        fairs.add(fair(field, node));
      } else {
        changes.add(change(field, node));
      }
    }
  }

  List<Fair> fairs() {
    return List.copyOf(fairs);
  }

  List<PlaceChange> changes() {
    return List.copyOf(changes);
  }

  private Fair fair(String field, JsonNode node) {
    LocalDate day = ScenarioReader.day(field + ".day", node.get("day"));
    return new Fair(
        field,
        reader.division(field, node),
        node.path("name").asText("%d年展销会".formatted(day.getYear())),
        day,
        ScenarioReader.number(node.get("amount")),
        node.path("booths").asInt(20));
  }

  private PlaceChange change(String field, JsonNode node) {
    return new PlaceChange(
        field,
        PlaceChange.Kind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT)),
        reader.division(field, node),
        node.has("day") ? ScenarioReader.day(field + ".day", node.get("day")) : null,
        node.get("households").asInt());
  }
}
