package org.bangfu.consumption.producer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.junit.jupiter.api.Test;

/** A household that was erased is erased here too. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForgottenProducerTest {
  private static final String ERASED = "org.bangfu.household.erased.v1";

  @Test
  void itsNameIsForgottenWithTheHousehold() {
    UUID household = Market.household(Market.VILLAGE);
    UUID other = Market.household(Market.VILLAGE);
    UUID named = producer("HOUSEHOLD", household);
    UUID supplied = producer("HOUSEHOLD", null);
    product(supplied, Map.of(household, "1.0000"));
    UUID together = producer("HOUSEHOLD", null);
    product(together, Map.of(household, "0.5000", other, "0.5000"));
    UUID cooperative = producer("COOPERATIVE", null);
    product(cooperative, Map.of(household, "1.0000"));

    ObjectNode erased = EventContracts.example("household-registry", ERASED).deepCopy();
    erased.put("householdId", household.toString());
    Events.send("household", ERASED, household, 9, Market.VILLAGE, erased.toString());

    await().until(() -> isForgotten(named));
    assertEquals(true, isForgotten(supplied));
    // whose name it is cannot be known where several supply it, and a cooperative is nobody
    assertEquals(false, isForgotten(together));
    assertEquals(false, isForgotten(cooperative));
    Calls.write()
        .get("/v1/producers/" + named)
        .then()
        .statusCode(200)
        .body("name", nullValue())
        .body("householdId", equalTo(household.toString()));
    Calls.write().get("/v1/producers?division=" + Market.VILLAGE).then().statusCode(200);
    assertEquals(
        List.of("null|null", "null|null"),
        Database.rows(
            """
            select p.name, k.wrapped from producer p join subject_key k on k.subject = p.id
            where p.id in (?, ?)
            """,
            named,
            supplied));
  }

  @Test
  void noNameStandsInClearAndEachIsShownAsBefore() {
    Map<String, String> shown = Map.of("HOUSEHOLD", "张*三", "COOPERATIVE", "张大三");
    shown.forEach((kind, name) -> {
      UUID producer =
          Market.id(register(kind, null).then().body("name", equalTo(name)).extract().response());
      Calls.write().get("/v1/producers/" + producer).then().body("name", equalTo(name));
      assertEquals(
          0,
          Database.number(
              "select count(*) from producer p where id = ? and p::text like '%张大三%'", producer));
    });
  }

  @Test
  void aProducerIsOnlyAHouseholdThatIsKnownAndOnlyIfItIsOne() {
    register("HOUSEHOLD", UUID.randomUUID())
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", endsWith("/household-not-yet-known"));
    register("FIRM", Market.household(Market.VILLAGE))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/householdId"));
  }

  private static UUID producer(String kind, UUID household) {
    return Market.id(register(kind, household));
  }

  private static io.restassured.response.Response register(String kind, UUID household) {
    Map<String, Object> body =
        new HashMap<>(Map.of("name", "张大三", "kind", kind, "division", Market.VILLAGE));
    if (household != null) {
      body.put("householdId", household);
    }
    return Calls.write().body(body).post("/v1/producers");
  }

  private static void product(UUID producer, Map<UUID, String> shares) {
    Market.id(
        Calls.write().body(Market.productBody(producer, "1.00", 1, shares)).post("/v1/products"));
  }

  private static boolean isForgotten(UUID producer) {
    return Database.number("select count(*) from producer where id = ? and name is null", producer)
        == 1;
  }
}
