package org.bangfu.needs.known.registry.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.told.RegistryNews;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RegistryListenerTest {
  private static final String REGISTERED = "org.bangfu.household.registered.v1";
  private static final String MOVED = "org.bangfu.household.moved.v1";
  private static final String ADMITTED = "org.bangfu.manager.admitted.v1";

  @Test
  void readsTheRegistrysExamples() {
    JsonNode household = EventContracts.example("household-registry", REGISTERED);
    UUID householdId = UUID.fromString(household.path("householdId").asText());
    Events.send("household", REGISTERED, householdId, 1, "430525103259", household);
    JsonNode manager = EventContracts.example("household-registry", ADMITTED);
    UUID managerId = UUID.fromString(manager.path("managerId").asText());
    Events.send("manager", ADMITTED, managerId, 1, "430525103", manager);
    awaitRows(
        List.of("430525103259|2019-03-18"),
        "select division, registered_on from household where id = ?",
        householdId);
    awaitRows(
        List.of("430525103|430525103259 430525103204|2019-02-20"),
        "select division, array_to_string(divisions, ' '), admitted_on from manager where id = ?",
        managerId);
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndTheRestFlowsOn() {
    UUID broken = Ids.next();
    Events.sendRaw(
        "bangfu.household.v1",
        broken.toString(),
        new byte[] {(byte) 0xff, 0x00},
        Map.of("ce_specversion", "1.0"));
    Events.send("household", REGISTERED, broken, 1, County.VILLAGE, Map.of("householdId", broken));
    County.tellOfHousehold(broken, County.VILLAGE, 2);
    awaitRows(List.of("2"), "select version from household where id = ?", broken);
    // both were kept before what came after them had its effect; the topic's copies come behind
    assertEquals(
        List.of(
            "the header ce_id is missing",
            "a registered household has an id, a division and a day"),
        Database.rows(
            "select reason from dead_letter where key = ? order by \"offset\"", broken.toString()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Events.all("needs-and-donations.dlq").stream()
                    .filter(letter -> broken.toString().equals(letter.key()))
                    .count()
                == 2);
  }

  @Test
  void followsAHouseholdInWhateverOrderItIsTold() {
    UUID household = Ids.next();
    RegistryNews.moved(household, County.VILLAGE, "430525103259", 3);
    RegistryNews.registered(household, County.VILLAGE, 0);
    RegistryNews.moved(household, "430525103259", County.VILLAGE, 2);
    UUID later = Ids.next();
    RegistryNews.moved(later, County.VILLAGE, "430525103259", 1);
    awaitRows(List.of("1"), "select version from household where id = ?", later);
    awaitRows(
        List.of("430525103259|3|2019-03-18|null"),
        "select division, version, registered_on, closed_on from household where id = ?",
        household);
    JsonNode moved = EventContracts.example("household-registry", MOVED);
    // another test tells of the household of the examples
    UUID known = Ids.next();
    ((ObjectNode) moved).put("householdId", known.toString());
    Events.send("household", MOVED, known, 1_000, "430525103204", moved);
    awaitRows(
        List.of("430525103204|1000"),
        "select division, version from household where id = ?",
        known);
  }

  @Test
  void ignoresWhatItDoesNotKnow() {
    UUID household = Ids.next();
    Events.send(
        "household",
        "org.bangfu.household.visited.v1",
        household,
        1,
        County.VILLAGE,
        Map.of("to", "elsewhere"));
    County.tellOfHousehold(household, County.VILLAGE, 2);
    awaitRows(List.of("2"), "select version from household where id = ?", household);
  }

  private static void awaitRows(List<String> rows, String sql, UUID id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rows.equals(Database.rows(sql, id)));
  }
}
