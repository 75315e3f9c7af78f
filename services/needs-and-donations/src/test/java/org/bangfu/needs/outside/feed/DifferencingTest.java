package org.bangfu.needs.outside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.junit.jupiter.api.Test;

/** No answer of the open feed, and no difference of two, is about fewer than five households. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DifferencingTest {
  private static final Body FUNDS = Body.of("measure", "FUNDS").with("amount", "500.00");
  private static final Body GOODS =
      Body.of("measure", "GOODS").with("quantity", 2).with("item", "棉被").with("unit", "床");
  // of money, to nobody in particular, before a moderator has seen the text
  private static final Set<String> TOLD =
      Set.of("publicId", "division", "category", "measure", "asked", "left", "releasedOn");

  @Inject ReleaseInGroups release;

  @Test
  void noFilterAndNoSubtractionLeavesFewerThanFiveHouseholds() {
    FeedCounty county = new FeedCounty("430581");
    county.publish("430581101001", "MEDICAL", FUNDS, 5);
    county.publish("430581101002", "MEDICAL", FUNDS, 3);
    county.publish("430581101001", "MEDICAL", GOODS, 2);
    county.publish("430581101002", "SCHOOLING", FUNDS, 4);
    county.publish("430581102001", "SCHOOLING", FUNDS, 4);
    county.publish("430581102001", "HOUSING", FUNDS, 1);
    county.publish("430581102002", "JOB", FUNDS, 3);
    // five needs of one household are no group
    UUID single = county.publish("430581103001", "MEDICAL", FUNDS, 1).getFirst();
    for (int i = 0; i < 5; i++) {
      county.publish(single, "MEDICAL", FUNDS);
    }
    release.run(Duration.ZERO);
    Map<String, Set<String>> before = answers();
    assertFalse(before.get("division=430581").isEmpty());
    assertEveryDifferenceHides(county, before, Map.of());

    // one household more, in every cell that it could complete
    for (String category : List.of("MEDICAL", "SCHOOLING", "HOUSING", "JOB")) {
      county.publish("430581102002", category, FUNDS, 1);
      release.run(Duration.ZERO);
      Map<String, Set<String>> after = answers();
      assertEveryDifferenceHides(county, after, before);
      before = after;
    }
  }

  @Test
  void whatIsToldOfARowNeverChangesAndIsOnTheList() {
    FeedCounty county = new FeedCounty("430582");
    county.publish("430582101001", "MEDICAL", FUNDS, 6);
    release.run(Duration.ZERO);
    Map<String, Map<String, Object>> first = FeedCounty.read("division=430582");
    assertEquals(6, first.size());
    first
        .values()
        .forEach(item -> {
          assertEquals(TOLD, item.keySet());
          assertEquals("430582101", item.get("division"));
          assertFalse(item.toString().contains("430582101001"), "the village");
          assertFalse(item.toString().contains("老人"), "the reason");
        });
    county.publish("430582101002", "MEDICAL", FUNDS, 5);
    release.run(Duration.ZERO);
    Map<String, Map<String, Object>> second = FeedCounty.read("division=430582");
    assertEquals(11, second.size());
    first.forEach((id, item) -> assertEquals(item, second.get(id)));
  }

  /** The public ids that each combination of filters gives. */
  private static Map<String, Set<String>> answers() {
    Map<String, Set<String>> answers = new LinkedHashMap<>();
    for (String division :
        List.of("430581", "430581101", "430581102", "430581103", "430581101001", "430581102002")) {
      for (String category : List.of("", "MEDICAL", "SCHOOLING", "HOUSING", "JOB")) {
        for (String measure : List.of("", "FUNDS", "GOODS")) {
          String query =
              "division="
                  + division
                  + (category.isEmpty() ? "" : "&category=" + category)
                  + (measure.isEmpty() ? "" : "&measure=" + measure);
          answers.put(query, FeedCounty.read(query).keySet());
        }
      }
    }
    return answers;
  }

  private static void assertEveryDifferenceHides(
      FeedCounty county, Map<String, Set<String>> now, Map<String, Set<String>> before) {
    List<Set<String>> sets = new ArrayList<>(now.values());
    sets.addAll(before.values());
    sets.add(Set.of());
    for (Set<String> one : sets) {
      for (Set<String> other : sets) {
        Set<String> left = new HashSet<>(one);
        left.removeAll(other);
        Set<UUID> households = left.stream().map(county::householdOf).collect(Collectors.toSet());
        assertTrue(
            households.isEmpty() || households.size() >= ReleaseInGroups.HOUSEHOLDS,
            () -> "a cell of " + households.size() + ": " + left);
      }
    }
  }
}
