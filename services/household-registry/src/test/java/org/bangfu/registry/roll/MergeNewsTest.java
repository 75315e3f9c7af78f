package org.bangfu.registry.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What others hear of pairs and merges. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergeNewsTest {
  private static final String PAIRS = "org.bangfu.sift.duplicates-changed.v1";
  private static final String CLOSED = "org.bangfu.household.closed.v1";
  private static final String REOPENED = "org.bangfu.household.reopened.v1";
  private static final String MERGED = "org.bangfu.household.merged.v1";
  private static final String UNDONE = "org.bangfu.household.merge-undone.v1";

  @Test
  void aMergeIsTheEndOfAFileAndSaysOfWhich() {
    String village = "430525109209";
    UUID gone = Twinning.couple(village, "壤驷一", "公良一", Map.of("identifiedOn", "2019-05-01"));
    UUID survivor = Twinning.couple(village, "壤驷一", "公良一", Map.of("identifiedOn", "2019-05-01"));
    String pair = Twinning.merge(gone, survivor, "2020-09-01");
    JsonNode closed = only(CLOSED, gone);
    assertEquals(survivor.toString(), closed.path("mergedInto").asText());
    assertEquals("IN_POVERTY", closed.path("povertyState").asText());
    assertEquals(-2, closed.path("people").asInt());
    JsonNode merged = only(MERGED, gone);
    assertEquals(survivor.toString(), merged.path("survivor").asText());
    assertEquals("2020-09-01", merged.path("occurredOn").asText());
    Twinning.undo(Tokens.ANYBODY, pair).statusCode(200);
    // on its own day, so that no figure ever counted it
    assertEquals("2020-09-01", only(REOPENED, gone).path("occurredOn").asText());
    assertEquals("2020-09-01", only(UNDONE, gone).path("occurredOn").asText());
    assertEquals(List.of(-1, 1), moved(UUID.fromString(pair)));
  }

  @Test
  void anOrdinaryClosureSaysOfNone() {
    UUID household = Twinning.couple("430525109213", "拓跋一", "夹谷一");
    HouseholdFixtures.step(household, "closure", Map.of("occurredOn", "2020-09-01"))
        .then()
        .statusCode(200);
    assertTrue(only(CLOSED, household).path("mergedInto").isNull());
  }

  @Test
  void pairsAreToldByPlace() {
    String township = "430525212";
    Twinning.couple("430525212201", "宰父一", "谷梁一");
    Twinning.couple("430525212201", "宰父一", "谷梁二");
    Twinning.couple("430525212202", "宰父一", "谷梁一");
    int before = Outboxes.payloads(PAIRS).size();
    Twinning.look(township);
    List<JsonNode> told = Outboxes.payloads(PAIRS).subList(before, Outboxes.payloads(PAIRS).size());
    told.forEach(event -> EventContracts.assertValid("household-registry", PAIRS, event));
    assertEquals(
        List.of(township + " 1", "430525212201 1"),
        told.stream()
            .map(event -> event.path("division").asText() + " " + event.path("open"))
            .filter(line -> line.startsWith(township))
            .toList());
  }

  private static List<Integer> moved(UUID pair) {
    return Outboxes.payloads(PAIRS, pair).stream()
        .map(event -> event.path("open").asInt())
        .toList();
  }

  private static JsonNode only(String type, UUID household) {
    List<JsonNode> told = Outboxes.payloads(type, household);
    assertEquals(1, told.size());
    EventContracts.assertValid("household-registry", type, told.getFirst());
    return told.getFirst();
  }
}
