package org.bangfu.registry.rights;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CorrectionTest {
  private static final String STATEMENT = "长子去年已初中毕业";
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void aHouseholdAsksAndTheOfficeAnswers() {
    UUID household = HouseholdFixtures.register();
    Tokens own = Tokens.person(Role.HOUSEHOLD, household);
    String correction =
        Calls.as(own)
            .body(Map.of("statement", STATEMENT, "field", "education"))
            .post("/v1/households/" + household + "/corrections")
            .then()
            .statusCode(201)
            .header("Location", containsString("/v1/corrections/"))
            .body("state", equalTo("OPEN"))
            .body("statement", equalTo(STATEMENT))
            .body("onBehalfOf", nullValue())
            .extract()
            .jsonPath()
            .getString("id");
    assertThat(
        Database.rows("select statement from correction where id = ?", UUID.fromString(correction)),
        not(hasItem(containsString("初中"))));
    Calls.as(OFFICER)
        .get("/v1/corrections?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(correction));
    Calls.as(own).body(decision()).post(path(correction) + "/decision").then().statusCode(403);
    Calls.as(OFFICER)
        .body(decision())
        .post(path(correction) + "/decision")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECIDED"))
        .body("answer", equalTo("已更正"));
    Calls.as(OFFICER)
        .body(decision())
        .post(path(correction) + "/decision")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    Calls.as(own)
        .get("/v1/households/" + household + "/corrections")
        .then()
        .body("items.answer", contains("已更正"))
        .body("items.accepted", contains(true));
    Calls.as(OFFICER)
        .get("/v1/corrections?limit=200")
        .then()
        .body("items.id", not(hasItem(correction)));
    Calls.as(OFFICER)
        .get("/v1/corrections?limit=200&state=DECIDED&division=430525103204")
        .then()
        .body("items.id", hasItem(correction));
  }

  @Test
  void staffAsksOnBehalfOfAHousehold() {
    UUID household = HouseholdFixtures.register();
    Calls.as(OFFICER)
        .body(Map.of("statement", STATEMENT, "onBehalfOf", household))
        .post("/v1/households/" + household + "/corrections")
        .then()
        .statusCode(201)
        .body("onBehalfOf", equalTo(household.toString()));
    Calls.as(OFFICER)
        .body(Map.of("statement", STATEMENT, "onBehalfOf", UUID.randomUUID()))
        .post("/v1/households/" + household + "/corrections")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/onBehalfOf"));
  }

  @Test
  void nobodyElseSeesIt() {
    UUID household = HouseholdFixtures.register();
    UUID other = HouseholdFixtures.register();
    Tokens own = Tokens.person(Role.HOUSEHOLD, household);
    Tokens neighbour = Tokens.person(Role.HOUSEHOLD, other);
    String correction =
        Calls.as(own)
            .body(Map.of("statement", STATEMENT))
            .post("/v1/households/" + household + "/corrections")
            .jsonPath()
            .getString("id");
    Calls.as(own).get(path(correction)).then().statusCode(200);
    Calls.as(neighbour).get(path(correction)).then().statusCode(404);
    Calls.as(neighbour)
        .body(Map.of("statement", STATEMENT))
        .post("/v1/households/" + household + "/corrections")
        .then()
        .statusCode(404);
    Calls.as(neighbour)
        .get("/v1/households/" + other + "/corrections")
        .then()
        .body("items", empty());
    Tokens sibling = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
    Calls.as(sibling).get(path(correction)).then().statusCode(404);
    Calls.as(sibling).get("/v1/corrections").then().body("items.id", not(hasItem(correction)));
  }

  private static String path(String correction) {
    return "/v1/corrections/" + correction;
  }

  private static Map<String, Object> decision() {
    return Map.of("accepted", true, "answer", "已更正");
  }
}
