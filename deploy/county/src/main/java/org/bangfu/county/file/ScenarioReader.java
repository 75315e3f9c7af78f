package org.bangfu.county.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.county.scenario.Fair;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Mix;
import org.bangfu.county.scenario.NeedCategory;
import org.bangfu.county.scenario.OutsideReading;
import org.bangfu.county.scenario.Reading;
import org.bangfu.county.scenario.Reading.Bound;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;

/** Makes a scenario of a tree whose shape the schema has already found right. */
final class ScenarioReader {
  private final JsonNode tree;
  private final String nameOfFile;
  private final NarrowingReader narrowing;
  private final List<String> divisions = new ArrayList<>();

  ScenarioReader(JsonNode tree, String nameOfFile) {
    this.tree = tree;
    this.nameOfFile = nameOfFile;
    this.narrowing = new NarrowingReader(tree);
  }

  Scenario scenario() {
    if (tree.has("division")) {
      divisions.add(tree.get("division").asText());
    }
    tree.path("divisions").forEach(code -> divisions.add(code.asText()));
    List<Reading> readings = readings();
    EventReader events = new EventReader(tree, this);
    List<Fair> fairs = events.fairs();
    OfficeReader office = new OfficeReader(tree, this, narrowing);
    return new Scenario(
        tree.path("name").asText(nameOfFile),
        List.copyOf(divisions),
        tree.get("seed").asLong(),
        tree.has("from") ? day("from", tree.get("from")) : from(readings, fairs),
        readings,
        outside(),
        fairs,
        events.changes(),
        mix(tree.path("mix")),
        office.reports(),
        office.elsewhere(),
        office.targets(),
        tree.toString());
  }

  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (JsonNode node : tree.get("readings")) {
      String field = "readings[%d]".formatted(readings.size());
      Indicator indicator = indicator(node);
      readings.add(
          new Reading(
              field,
              indicator,
              division(field, node),
              narrowing.only(field, node, indicator),
              node.has("of") ? node.get("of").asText() : null,
              day(field + ".asOf", node.get("asOf")),
              number(node.get("value")),
              node.path("scaled").asBoolean(indicator.scaledUnlessSaid()),
              bound(node)));
    }
    return List.copyOf(readings);
  }

  private static Bound bound(JsonNode node) {
    return node.path("atLeast").asBoolean(false)
        ? Bound.AT_LEAST
        : node.path("madeUp").asBoolean(false) ? Bound.MADE_UP : Bound.EXACT;
  }

  private List<OutsideReading> outside() {
    List<OutsideReading> outside = new ArrayList<>();
    for (JsonNode node : tree.path("outside")) {
      String field = "outside[%d]".formatted(outside.size());
      Indicator indicator = indicator(node);
      outside.add(
          new OutsideReading(
              field,
              indicator,
              node.get("division").asText(),
              narrowing.drive(field, node, indicator),
              day(field + ".asOf", node.get("asOf")),
              number(node.get("value"))));
    }
    return List.copyOf(outside);
  }

  private static Mix mix(JsonNode mix) {
    Map<NeedCategory, Integer> categories = new EnumMap<>(NeedCategory.class);
    mix.path("categories")
        .properties()
        .forEach(entry ->
            categories.put(NeedCategory.valueOf(entry.getKey()), entry.getValue().asInt()));
    if (categories.isEmpty()) {
      Stream.of(NeedCategory.values()).forEach(category -> categories.put(category, 1));
    }
    return new Mix(
        mix.path("membersPerHousehold").asDouble(3.2),
        mix.path("spread").asDouble(0.6),
        mix.has("donation") ? number(mix.get("donation")) : BigDecimal.valueOf(80),
        mix.has("contribution") ? number(mix.get("contribution")) : BigDecimal.valueOf(400),
        mix.has("sale") ? number(mix.get("sale")) : BigDecimal.valueOf(400),
        mix.path("engagementsPerAidRecord").asDouble(4),
        mix.path("claimedInParts").asDouble(0.1),
        mix.path("partlyClaimed").asDouble(0.1),
        mix.path("onlineAid").asDouble(0.4),
        categories);
  }

  private static LocalDate from(List<Reading> readings, List<Fair> fairs) {
    LocalDate firstReading =
        readings.stream().map(Reading::asOf).min(LocalDate::compareTo).orElseThrow();
    LocalDate from = firstReading.minusYears(1).withDayOfYear(1);
    for (Fair fair : fairs) {
      LocalDate year = fair.day().withDayOfYear(1);
      from = year.isBefore(from) ? year : from;
    }
    return from;
  }

  String division(String field, JsonNode node) {
    if (node.has("division")) {
      return node.get("division").asText();
    }
    if (divisions.size() == 1) {
      return divisions.getFirst();
    }
    throw new ScenarioRefused(
        "%s.division is missing, and the scenario has several divisions.".formatted(field));
  }

  static Indicator indicator(JsonNode node) {
    return Indicator.withId(node.get("indicator").asText()).orElseThrow();
  }

  static LocalDate day(String field, JsonNode node) {
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      throw new ScenarioRefused(
          "%s is %s, which is not a day of the calendar.".formatted(field, node.asText()));
    }
  }

  static BigDecimal number(JsonNode node) {
    return node.isTextual() ? new BigDecimal(node.asText()) : node.decimalValue();
  }
}
