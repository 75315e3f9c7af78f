package org.bangfu.consumption.household;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.told.RegistryNews;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HouseholdEventsTest {
  private static final String TYPE = "org.bangfu.household.registered.v1";

  @Test
  void aHouseholdThatIsNotYetKnownIsKnownAfterItsEvent() {
    UUID household = UUID.randomUUID();
    Map<String, Object> product =
        Market.productBody(Market.producer(Market.VILLAGE), "1.00", 1, Map.of(household, "1.0000"));
    Calls.write()
        .body(product)
        .post("/v1/products")
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", endsWith("/household-not-yet-known"));
    Market.tellOf(household, Market.VILLAGE, 1);
    await().until(() -> Calls.write().body(product).post("/v1/products").statusCode() == 201);
  }

  @Test
  void anOlderVersionAndARepeatChangeNothing() {
    UUID household = UUID.randomUUID();
    Market.tellOf(household, Market.OTHER_VILLAGE, 7);
    Market.tellOf(household, Market.VILLAGE, 6);
    Market.tellOf(household, Market.OTHER_VILLAGE, 7);
    UUID later = sameKeyLater(household);
    assertEquals(
        List.of(Market.OTHER_VILLAGE + "|7"),
        Database.rows("select division, version from household where id = ?", household));
    assertEquals(true, Market.isKnown(later));
  }

  @Test
  void readsTheCommittedExample() {
    JsonNode example = EventContracts.example("household-registry", TYPE);
    UUID household = UUID.fromString(example.get("householdId").asText());
    Events.send(
        "household", TYPE, household, 1, example.get("division").asText(), example.toString());
    await().until(() -> Market.isKnown(household));
    assertEquals(
        List.of(example.get("division").asText()),
        Database.rows("select division from household where id = ?", household));
  }

  @Test
  void aHouseholdThatMovesIsWhereItIs() {
    UUID household = Market.household(Market.VILLAGE);
    RegistryNews.moved(household, Market.VILLAGE, Market.OTHER_VILLAGE, 3);
    RegistryNews.file(household, Market.VILLAGE, "closed", "2020-05-11", 2);
    await()
        .until(() ->
            Database.rows(
                    "select division, version, closed_on from household where id = ?", household)
                .equals(List.of(Market.OTHER_VILLAGE + "|3|null")));
  }

  @Test
  void aClosedHouseholdSuppliesNothingNewUntilItIsReopened() {
    UUID household = Market.household(Market.VILLAGE);
    Map<String, Object> product =
        Market.productBody(
            Market.producer(Market.VILLAGE), "1.00", 10, Map.of(household, "1.0000"));
    UUID known = Market.id(Calls.write().body(product).post("/v1/products"));
    Market.tellOfFile(household, Market.VILLAGE, "closed", "2020-05-11", 2);
    Calls.write()
        .body(product)
        .post("/v1/products")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    Market.post(Market.order(Market.line(known, 1)))
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    Map<String, Object> item = Market.order(Market.line(known, 1));
    item.put("clientReference", UUID.randomUUID().toString());
    Calls.write()
        .body(Map.of("items", List.of(item)))
        .post("/v1/orders/bulk")
        .then()
        .body("items[0].problem.type", endsWith("/household-closed"));
    assertEquals(10, Market.stock(known));
    // what was sold before the closure is entered later
    Map<String, Object> before = Market.order(Market.line(known, 1));
    before.put("occurredOn", "2020-05-10");
    Market.place(before);
    Market.tellOfFile(household, Market.VILLAGE, "reopened", "2020-06-01", 3);
    Market.place(Market.order(Market.line(known, 1)));
    Calls.write().body(product).post("/v1/products").then().statusCode(201);
  }

  @Test
  void whoSuppliesAsOneThatWasThereTwiceHearsWhichOneItIs() {
    UUID household = Market.household(Market.VILLAGE);
    UUID survivor = Market.household(Market.VILLAGE);
    RegistryNews.merged(household, Market.VILLAGE, survivor, "2020-05-11", 2);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from household where id = ? and merged_into = ?",
                    household,
                    survivor)
                == 1);
    UUID producer = Market.producer(Market.VILLAGE);
    Calls.write()
        .body(Market.productBody(producer, "1.00", 10, Map.of(household, "1.0000")))
        .post("/v1/products")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"))
        .body("mergedInto", equalTo(survivor.toString()));
    Calls.write()
        .body(Market.productBody(producer, "1.00", 10, Map.of(survivor, "1.0000")))
        .post("/v1/products")
        .then()
        .statusCode(201);
  }

  @Test
  void readsTheCommittedExamplesOfFiles() {
    long version = 1_000;
    for (String what : List.of("closed", "reopened", "moved")) {
      String type = "org.bangfu.household." + what + ".v1";
      JsonNode example = EventContracts.example("household-registry", type);
      UUID household = UUID.fromString(example.get("householdId").asText());
      long told = version++;
      Events.send(
          "household", type, household, told, example.get("division").asText(), example.toString());
      await()
          .until(() ->
              Database.number(
                      "select count(*) from household where id = ? and version = ? and (closed_on is null) = ?",
                      household,
                      told,
                      !what.equals("closed"))
                  == 1);
    }
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndTheRestFlowsOn() {
    UUID broken = UUID.randomUUID();
    Events.send("household", TYPE, broken, 1, Market.VILLAGE, Map.of("division", Market.VILLAGE));
    Events.sendRaw("bangfu.household.v1", broken.toString(), new byte[] {1, 2, 3}, Map.of());
    Events.send("household", "org.bangfu.household.renamed.v9", broken, 2, Market.VILLAGE, "{}");
    Market.household(Market.VILLAGE);
    await()
        .until(() ->
            Events.all("consumption-aid.dlq").stream()
                    .filter(r -> broken.toString().equals(r.key()))
                    .count()
                == 2);
  }

  // a record of the same partition that comes after, so that what came before has been taken
  private static UUID sameKeyLater(UUID household) {
    UUID later = UUID.randomUUID();
    Events.sendRaw(
        "bangfu.household.v1",
        household.toString(),
        Body.of("householdId", later).with("division", Market.VILLAGE).toString().getBytes(),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            TYPE,
            "ce_subject",
            later.toString(),
            "ce_division",
            Market.VILLAGE,
            "ce_aggregateversion",
            "1",
            "ce_time",
            "2026-11-22T08:00:00Z"));
    await().until(() -> Market.isKnown(later));
    return later;
  }
}
