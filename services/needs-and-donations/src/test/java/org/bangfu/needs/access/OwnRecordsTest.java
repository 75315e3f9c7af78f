package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Helpers and households see and change what is their own, wherever it is. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OwnRecordsTest {
  private static final Body DAY = Body.of("occurredOn", "2020-02-01");

  @Test
  void aHelperRegistersItselfOnce() {
    UUID person = Ids.next();
    Tokens helper = Tokens.person(Role.HELPER, person);
    Body body = County.person("王小明", "110101");
    Calls.as(helper).get("/v1/helpers/{id}", person).then().statusCode(404);
    Calls.as(helper)
        .body(body)
        .post("/v1/helpers")
        .then()
        .statusCode(201)
        .body("id", equalTo(person.toString()));
    Calls.as(helper)
        .body(body.with("name", "李四"))
        .post("/v1/helpers")
        .then()
        .statusCode(200)
        .body("id", equalTo(person.toString()))
        .body("name", equalTo("王*明"));
    Calls.as(helper).get("/v1/helpers/{id}", person).then().statusCode(200);
  }

  @Test
  void aHelperClaimsAndGivesForItselfAlone() {
    Village village = Village.inhabited();
    Tokens another = Tokens.person(Role.HELPER, Village.registered(Ids.next()));
    for (UUID theirs : new UUID[] {village.helper(), UUID.randomUUID()}) {
      for (String path :
          new String[] {
            "/v1/needs/" + village.published() + "/claims",
            "/v1/campaigns/" + village.campaign() + "/contributions"
          }) {
        Calls.onceAs(another)
            .body(Body.of("helperId", theirs).with("amount", "1.00"))
            .post(path)
            .then()
            .statusCode(409)
            .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
      }
      Calls.onceAs(another)
          .body(Village.donation("430525", Body.of("helperId", theirs)))
          .post("/v1/donations")
          .then()
          .statusCode(409)
          .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
    }
    Calls.onceAs(another)
        .body(Body.of("amount", "1.00").with("occurredOn", "2019-09-10"))
        .post("/v1/campaigns/{id}/contributions", village.campaign())
        .then()
        .statusCode(201)
        .body("helperId", equalTo(another.person().toString()));
  }

  @Test
  void aHelperSeesNobodyElsesRecords() {
    Village village = Village.inhabited();
    Tokens helper = village.asHelper();
    Tokens another = Tokens.person(Role.HELPER, Village.registered(Ids.next()));
    Calls.as(helper)
        .get("/v1/claims/{id}", village.claim())
        .then()
        .statusCode(200)
        .body("helperId", equalTo(village.helper().toString()))
        .body("division", equalTo("430525103"));
    Calls.as(helper).get("/v1/donations").then().body("items", hasSize(1));
    Calls.as(helper)
        .get("/v1/aid-records/{id}", village.aid())
        .then()
        .body("helperId", equalTo(village.helper().toString()))
        .body("householdId", nullValue())
        .body("note", nullValue())
        .body("division", equalTo("430525103"));
    Missing.read(another, "/v1/helpers/{id}", village.helper());
    Missing.read(another, "/v1/claims/{id}", village.claim());
    Missing.read(another, "/v1/donations/{id}", village.donation());
    Missing.read(another, "/v1/donations/{id}/uses", village.donation());
    Missing.read(another, "/v1/aid-records/{id}", village.aid());
    Missing.read(another, "/v1/needs/{id}", village.submitted());
    Missing.write(another, "/v1/claims/{id}/delivery", DAY, village.claim());
    Missing.write(another, "/v1/claims/{id}/cancellation", DAY, village.claim());
    Calls.as(another).get("/v1/donations").then().body("items", hasSize(0));
    Calls.as(another)
        .get("/v1/needs/{id}/claims", village.published())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    Calls.as(another)
        .get("/v1/campaigns/{id}/contributions", village.campaign())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void helperAndHouseholdTakeTheirStepsOfAClaim() {
    Village village = Village.inhabited();
    Calls.onceAs(village.asHousehold())
        .body(DAY)
        .post("/v1/claims/{id}/delivery", village.claim())
        .then()
        .statusCode(403);
    Calls.onceAs(village.asHelper())
        .body(DAY)
        .post("/v1/claims/{id}/delivery", village.claim())
        .then()
        .statusCode(200);
    Tokens neighbour = Tokens.person(Role.HOUSEHOLD, County.household(County.VILLAGE));
    Missing.write(neighbour, "/v1/claims/{id}/confirmation", DAY, village.claim());
    Calls.onceAs(village.asHelper())
        .body(DAY)
        .post("/v1/claims/{id}/confirmation", village.claim())
        .then()
        .statusCode(403);
    Calls.onceAs(village.asHousehold())
        .body(DAY)
        .post("/v1/claims/{id}/confirmation", village.claim())
        .then()
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"))
        .body("helperId", nullValue());
    UUID second = Village.claim(village.asHelper(), village.published(), village.helper());
    Calls.onceAs(village.asHelper())
        .body(DAY)
        .post("/v1/claims/{id}/cancellation", second)
        .then()
        .statusCode(200);
    Calls.as(village.asHousehold())
        .get("/v1/needs/{id}", village.published())
        .then()
        .body("done.amount", equalTo("10.00"))
        .body("covered.amount", equalTo("10.00"));
  }

  @Test
  void aHouseholdSeesItsOwnNeedsAndActsForItselfAlone() {
    Village village = Village.inhabited();
    Tokens household = village.asHousehold();
    Tokens neighbour = Tokens.person(Role.HOUSEHOLD, County.household(County.VILLAGE));
    Calls.as(household)
        .get("/v1/needs?householdId=" + village.household())
        .then()
        .body("items", hasSize(2))
        .body("items.householdId", everyItem(equalTo(village.household().toString())))
        .body("items.division", everyItem(equalTo(County.VILLAGE)));
    Calls.as(household)
        .get("/v1/needs/{id}/claims", village.published())
        .then()
        .body("items", hasSize(1))
        .body("items[0].helperId", nullValue());
    Calls.as(household)
        .get("/v1/aid-records/{id}", village.aid())
        .then()
        .body("note", equalTo("看望病人"))
        .body("helperId", nullValue());
    for (UUID other : new UUID[] {village.household(), UUID.randomUUID()}) {
      Calls.as(neighbour)
          .body(Village.need(other))
          .post("/v1/needs")
          .then()
          .statusCode(409)
          .body("type", equalTo("https://bangfu.org/problems/household-not-yet-known"));
    }
    Missing.read(neighbour, "/v1/needs/{id}", village.submitted());
    Missing.read(neighbour, "/v1/claims/{id}", village.claim());
    Missing.read(neighbour, "/v1/aid-records/{id}", village.aid());
    // a published one is seen by everybody, and is still nobody else's
    Missing.write(neighbour, "/v1/needs/{id}/withdrawal", DAY, village.submitted());
    Missing.write(neighbour, "/v1/needs/{id}/withdrawal", DAY, village.published());
    Calls.as(neighbour)
        .get("/v1/needs/{id}/claims", village.published())
        .then()
        .body("items", hasSize(0));
    Calls.as(household)
        .body(DAY)
        .post("/v1/needs/{id}/withdrawal", village.submitted())
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
  }
}
