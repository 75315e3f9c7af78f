package org.bangfu.needs;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;

/** What tests of this service start from: households and managers as the registry tells of them. */
public final class County {
  public static final String VILLAGE = "430525103259";
  public static final String OTHER_VILLAGE = "430525104201";

  private County() {}

  public static UUID household(String village) {
    UUID id = Ids.next();
    tellOfHousehold(id, village, 1);
    awaitOne("select count(*) from household where id = ?", id);
    return id;
  }

  public static void tellOfHousehold(UUID id, String village, long version) {
    Events.send(
        "household",
        "org.bangfu.household.registered.v1",
        id,
        version,
        village,
        Map.of("householdId", id, "division", village, "members", 3, "occurredOn", "2019-03-18"));
  }

  /**
   * Tells that the file of a household was closed, or opened again, and waits until it is known.
   */
  public static void tellOfFile(UUID id, String village, String what, String day, long version) {
    Events.send(
        "household",
        "org.bangfu.household." + what + ".v1",
        id,
        version,
        village,
        Map.of(
            "householdId",
            id,
            "division",
            village,
            "households",
            what.equals("closed") ? -1 : 1,
            "registeredOn",
            "2019-03-18",
            "occurredOn",
            day));
    awaitOne("select count(*) from household where version = " + version + " and id = ?", id);
  }

  public static UUID manager(String... divisions) {
    UUID id = Ids.next();
    tellOfManager(id, 1, divisions);
    awaitOne("select count(*) from manager where id = ?", id);
    return id;
  }

  public static void tellOfManager(UUID id, long version, String... divisions) {
    Events.send(
        "manager",
        "org.bangfu.manager.admitted.v1",
        id,
        version,
        "430525",
        Map.of(
            "managerId",
            id,
            "division",
            "430525",
            "divisions",
            List.of(divisions),
            "occurredOn",
            "2019-02-20"));
  }

  /** The token of an information manager that acts in a division. */
  public static Tokens manages(UUID manager, String division) {
    return Tokens.staff(Role.INFORMATION_MANAGER, division).standingFor(manager);
  }

  public static UUID helper() {
    return id(
        Calls.write()
            .body(
                """
                {"name": "王小明", "kind": "PERSON", "division": "430525", "occurredOn": "2019-01-02"}
                """)
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }

  /** A published need of a new household for so many items of goods, from 6 May 2019 on. */
  public static UUID needForGoods(int quantity) {
    return need(
        household(VILLAGE),
        "{\"measure\": \"GOODS\", \"quantity\": %d, \"item\": \"棉被\", \"unit\": \"床\"}"
            .formatted(quantity));
  }

  /** Likewise for funds. */
  public static UUID needForFunds(String amount) {
    return need(
        household(VILLAGE), "{\"measure\": \"FUNDS\", \"amount\": \"%s\"}".formatted(amount));
  }

  private static UUID need(UUID household, String ask) {
    return id(
        Calls.as(manages(manager("430525"), "430525"))
            .body(
                """
                {"householdId": "%s", "category": "DAILY_GOODS", "ask": %s, "reason": "过冬",
                 "occurredOn": "2019-05-06"}
                """
                    .formatted(household, ask))
            .post("/v1/needs")
            .then()
            .statusCode(201));
  }

  public static UUID id(ValidatableResponse response) {
    return UUID.fromString(response.extract().path("id"));
  }

  private static void awaitOne(String sql, UUID id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> Database.number(sql, id) == 1);
  }
}
