package org.bangfu.needs.help.need;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Who is suspended or has left publishes nothing from that day on. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AwayManagerTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void publishesNothingWhileAway() {
    UUID household = County.household(County.VILLAGE);
    UUID manager = County.manager("430525103");
    Body away = changed(manager, "SUSPENSION", "SUSPENDED", "2019-06-01");
    tell(manager, 2, away.with("awaySince", "2019-06-01"));
    Tokens itself = County.manages(manager, "430525");
    // an officer enters what was published before; the manager itself publishes nothing more
    named(household, "2019-05-31", manager).statusCode(201);
    named(household, "2019-06-01", manager)
        .statusCode(409)
        .body("type", endsWith("/manager-not-responsible"));
    bringIn(itself, household, "2019-05-31")
        .statusCode(409)
        .body("type", endsWith("/manager-not-responsible"))
        .body("detail", containsString("since 2019-06-01"));
    String waiting =
        Calls.as(OFFICER)
            .body(need(household, "2019-06-02"))
            .post("/v1/needs")
            .then()
            .statusCode(201)
            .body("state", equalTo("SUBMITTED"))
            .extract()
            .path("id");
    publish(itself, waiting).statusCode(409).body("type", endsWith("/manager-not-responsible"));
    tell(manager, 3, changed(manager, "REINSTATEMENT", "ADMITTED", "2019-07-01"));
    publish(itself, waiting).statusCode(200).body("publishedBy", equalTo(manager.toString()));
    bringIn(itself, household, "2019-07-01").statusCode(201);
    // the older word comes late, and changes nothing
    Events.send("manager", "org.bangfu.manager.changed.v1", manager, 2, "430525", away);
    UUID other = County.manager("430525104");
    tell(other, 2, changed(other, "REASSIGNMENT", "ADMITTED", "2019-08-01"));
    bringIn(County.manages(other, "430525"), household, "2019-08-01").statusCode(201);
    bringIn(itself, household, "2019-08-01").statusCode(201);
  }

  private static Body changed(UUID manager, String move, String state, String day) {
    return Body.of("managerId", manager)
        .with("move", move)
        .with("state", state)
        .with("division", "430525")
        .with("divisions", List.of("430525103"))
        .with("admittedOn", "2019-02-20")
        .with("counted", List.of())
        .with("occurredOn", day);
  }

  private static void tell(UUID manager, long version, Body data) {
    Events.send("manager", "org.bangfu.manager.changed.v1", manager, version, "430525", data);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> Database.number("select version from manager where id = ?", manager) == version);
  }

  private static ValidatableResponse publish(Tokens manager, String need) {
    return Calls.as(manager)
        .body(Body.of("occurredOn", "2019-07-02"))
        .post("/v1/needs/" + need + "/publication")
        .then();
  }

  private static ValidatableResponse named(UUID household, String day, UUID manager) {
    return Calls.as(OFFICER)
        .body(need(household, day).with("publishedBy", manager))
        .post("/v1/needs")
        .then();
  }

  private static ValidatableResponse bringIn(Tokens caller, UUID household, String day) {
    return Calls.as(caller).body(need(household, day)).post("/v1/needs").then();
  }

  private static Body need(UUID household, String day) {
    return Body.of("householdId", household)
        .with("category", "SCHOOLING")
        .with("ask", Body.of("measure", "FUNDS").with("amount", "1200.00"))
        .with("reason", "秋季学费")
        .with("occurredOn", day);
  }
}
