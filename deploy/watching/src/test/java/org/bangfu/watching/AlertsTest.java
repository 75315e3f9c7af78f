package org.bangfu.watching;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds out what it is, and what to do. */
class AlertsTest {
  private final List<JsonNode> alerts = Alerts.all();

  @Test
  void eachSaysWhatItIsHowMuchItMattersAndForHowLongItHasToBe() {
    assertTrue(alerts.size() > 20);
    Set<String> names = new HashSet<>();
    for (JsonNode alert : alerts) {
      String name = name(alert);
      assertAll(
          name,
          () -> assertTrue(name.matches("Bangfu[A-Z][A-Za-z]+")),
          () -> assertTrue(names.add(name), "is there twice"),
          () -> assertTrue(alert.hasNonNull("for")),
          () ->
              assertTrue(
                  Set.of("critical", "warning")
                      .contains(alert.path("labels").path("severity").asText())),
          () -> assertFalse(alert.path("annotations").path("summary").asText().isBlank()));
    }
  }

  @Test
  void eachHasItsHeadingAmongTheRunbooksAndNoHeadingIsLeft() {
    TreeSet<String> named = new TreeSet<>();
    for (JsonNode alert : alerts) {
      String[] url = alert.path("annotations").path("runbook_url").asText().split("#");
      assertEquals(List.of("docs/runbooks.md", anchor(name(alert))), List.of(url), name(alert));
      named.add(name(alert));
    }
    assertEquals(
        named,
        Alerts.text("docs/runbooks.md")
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void eachIsSeenComingAndGoing() {
    TreeSet<String> coming = new TreeSet<>();
    TreeSet<String> quiet = new TreeSet<>();
    for (JsonNode test : Alerts.yaml(Alerts.TESTS).path("tests")) {
      for (JsonNode look : test.path("alert_rule_test")) {
        (look.path("exp_alerts").isEmpty() ? quiet : coming).add(look.path("alertname").asText());
      }
    }
    TreeSet<String> all = new TreeSet<>();
    alerts.forEach(alert -> all.add(name(alert)));
    assertEquals(all, coming);
    assertEquals(all, quiet);
  }

  private static String name(JsonNode alert) {
    return alert.path("alert").asText();
  }

  /** As a heading is linked to. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT);
  }
}
