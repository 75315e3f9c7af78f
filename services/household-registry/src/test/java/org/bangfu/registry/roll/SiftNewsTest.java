package org.bangfu.registry.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What others hear of a run: of each village whose counts moved, how they moved. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SiftNewsTest {
  private static final String TYPE = "org.bangfu.sift.completed.v1";
  private static final String TOWNSHIP = "430525108";
  private static final String VILLAGE = "430525108001";
  private static final String NEXT = "430525108203";

  @Test
  void tellsWhatMovedSinceItWasToldLast() {
    UUID first = Sifting.withoutIllMember(VILLAGE);
    UUID second = Sifting.withoutIllMember(VILLAGE);
    UUID third = Sifting.withoutIllMember(NEXT);
    Sifting.broken(third, "update household set safe_water = false where id = ?");
    assertEquals(
        List.of(
            VILLAGE + " R-CAUSE-ILLNESS +2 -0 2 0",
            NEXT + " R-CAUSE-ILLNESS +1 -0 1 0",
            NEXT + " R-WATER-UNMET +1 -0 1 0"),
        told(TOWNSHIP));
    assertEquals(List.of(), told(TOWNSHIP));
    // what people do between two runs is told with the next one
    waiver(Sifting.finding(first), "", Body.of("until", BusinessDays.today().toString()));
    Sifting.broken(third, "update household set safe_water = true where id = ?");
    assertEquals(
        List.of(VILLAGE + " R-CAUSE-ILLNESS +0 -0 -1 1", NEXT + " R-WATER-UNMET +0 -1 -1 0"),
        told("430525"));
    waiver(Sifting.finding(first), "/withdrawal", Body.empty());
    Sifting.broken(second, "update household set main_cause = 'OTHER' where id = ?");
    assertEquals(List.of(VILLAGE + " R-CAUSE-ILLNESS +0 -1 0 -1"), told(VILLAGE));
    // what ends with a file was not fixed
    HouseholdFixtures.step(first, "closure", Map.of("occurredOn", "2020-06-30"))
        .then()
        .statusCode(200);
    assertEquals(List.of(VILLAGE + " R-CAUSE-ILLNESS +0 -0 -1 0"), told(TOWNSHIP));
  }

  private static void waiver(String finding, String step, Body body) {
    Calls.write()
        .body(body.with("reason", "户主在外就医"))
        .post("/v1/findings/" + finding + "/waiver" + step)
        .then()
        .statusCode(200);
  }

  /** What a run over a place told of the villages of this test. */
  private static List<String> told(String place) {
    List<String> told = new ArrayList<>();
    UUID run = UUID.fromString(Sifting.run(place).getString("id"));
    for (JsonNode event : Outboxes.payloads(TYPE, run)) {
      EventContracts.assertValid("household-registry", TYPE, event);
      for (JsonNode rule : event.path("rules")) {
        told.add(
            "%s %s +%s -%s %s %s"
                .formatted(
                    event.path("division").asText(),
                    rule.path("rule").asText(),
                    rule.path("opened"),
                    rule.path("fixed"),
                    rule.path("open"),
                    rule.path("waived")));
      }
    }
    return told.stream().filter(line -> line.startsWith(TOWNSHIP)).toList();
  }
}
