package org.bangfu.needs;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.RegistryNews;
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
    RegistryNews.registered(id, village, version);
  }

  /**
   * Tells that the file of a household was closed, or opened again, and waits until it is known.
   */
  public static void tellOfFile(UUID id, String village, String what, String day, long version) {
    RegistryNews.file(id, village, what, day, version);
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
                Body.of("name", "王小明")
                    .with("kind", "PERSON")
                    .with("division", "430525")
                    .with("occurredOn", "2019-01-02"))
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }

  /** A natural person as a helper is registered. */
  public static Body person(String name, String division) {
    return Body.of("name", name).with("kind", "PERSON").with("division", division);
  }

  /** A helper of far away that somebody registers, itself or a website its user. */
  public static UUID helperOf(Tokens caller) {
    return id(
        Calls.as(caller).body(person("李四", "110101")).post("/v1/helpers").then().statusCode(201));
  }

  /** What a new helper takes over of a need for funds, on 20 May 2019. */
  public static UUID claim(Tokens officer, UUID need, String amount) {
    return id(
        Calls.onceAs(officer)
            .body(
                Body.of("helperId", helper())
                    .with("amount", amount)
                    .with("occurredOn", "2019-05-20"))
            .post("/v1/needs/{id}/claims", need)
            .then()
            .statusCode(201));
  }

  /** The household that a need is of. */
  public static UUID householdOf(Tokens officer, UUID need) {
    return UUID.fromString(
        Calls.as(officer).get("/v1/needs/{id}", need).then().extract().path("householdId"));
  }

  /** A published need of a new household for so many items of goods, from 6 May 2019 on. */
  public static UUID needForGoods(int quantity) {
    return need(
        household(VILLAGE),
        Body.of("measure", "GOODS")
            .with("quantity", quantity)
            .with("item", "棉被")
            .with("unit", "床"));
  }

  /** Likewise for funds. */
  public static UUID needForFunds(String amount) {
    return need(household(VILLAGE), Body.of("measure", "FUNDS").with("amount", amount));
  }

  private static UUID need(UUID household, Body ask) {
    return id(
        Calls.as(manages(manager("430525"), "430525"))
            .body(
                Body.of("householdId", household)
                    .with("category", "DAILY_GOODS")
                    .with("ask", ask)
                    .with("reason", "过冬")
                    .with("occurredOn", "2019-05-06"))
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
