package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.People;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ListHouseholdsTest {
  private static final String TOWNSHIP = "430525211";

  @Test
  void givesEveryHouseholdOfADivisionOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(registerIn(i % 2 == 0 ? "430525211201" : "430525211202").toString());
    }
    List<String> seen = new ArrayList<>();
    String path = "/v1/households?division=" + TOWNSHIP + "&limit=3";
    while (path != null) {
      var page = RestAssured.get(path);
      page.then().statusCode(200).body("items.division", everyItem(startsWith(TOWNSHIP)));
      seen.addAll(page.jsonPath().getList("items.id", String.class));
      String link = page.header("Link");
      path = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(seen, containsInAnyOrder(ids.toArray()));
    assertThat(new HashSet<>(seen).size(), equalTo(7));
  }

  @Test
  void narrowsByStateAndPartOfTheNumber() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", "430525114202");
    household.put("number", "XY-100%_1");
    UUID id = HouseholdFixtures.register(household);
    registerIn("430525114202");
    HouseholdFixtures.step(id, "verification", Map.of()).then().statusCode(200);
    list("division=430525114&state=VERIFIED")
        .body("items.id", contains(id.toString()))
        .body("items[0].headName", equalTo("张*三"))
        .body("items[0].members", equalTo(2));
    list("division=430525114&q=100%25_").body("items.id", contains(id.toString()));
    list("division=430525114&povertyState=EXITED").body("items.size()", equalTo(0));
    list("division=430525114&q=__________").body("items.size()", equalTo(0));
  }

  @Test
  void findsAHouseholdByItsPeopleButNotInAUrl() {
    String nationalId = People.man();
    UUID id =
        HouseholdFixtures.register(
            HouseholdFixtures.household(HouseholdFixtures.person("欧阳无双", nationalId, "HEAD")));
    search(Map.of("name", "欧阳无")).body("items.id", contains(id.toString()));
    search(Map.of("name", "欧%无")).body("items.size()", equalTo(0));
    search(Map.of("nationalId", nationalId)).body("items.id", contains(id.toString()));
    search(Map.of("name", "欧阳无", "division", "4306")).body("items.size()", equalTo(0));
    Calls.write()
        .body(Map.of("name", "欧", "nationalId", nationalId))
        .post("/v1/households/search")
        .then()
        .statusCode(400);
    Calls.write()
        .body(Map.of("nationalId", "110105194912310021"))
        .post("/v1/households/search")
        .then()
        .statusCode(400);
  }

  @Test
  void refusesACursorThatNoListGave() {
    RestAssured.get("/v1/households?cursor=xyz").then().statusCode(400);
    RestAssured.get("/v1/households?limit=201").then().statusCode(400);
    RestAssured.get("/v1/households?division=43052").then().statusCode(400);
  }

  @Test
  void readsAndListsTakeTwoStatements() {
    UUID id = HouseholdFixtures.register();
    for (int i = 0; i < 60; i++) {
      registerIn("430525112201");
    }
    for (String path :
        List.of(
            "/v1/households/" + id,
            "/v1/households?division=430525112&limit=1",
            "/v1/households?division=430525112&limit=50",
            "/v1/households?limit=200",
            "/v1/managers?limit=200",
            "/v1/stations?limit=200",
            "/v1/divisions/430525",
            "/v1/divisions/430525/children",
            "/v1/households/" + id + "/benefits")) {
      long statements = Statements.during(() -> RestAssured.get(path).then().statusCode(200));
      assertThat(path, statements, lessThanOrEqualTo(2L));
    }
  }

  @Test
  void everyListIsServedByAnIndex() {
    var scope = DivisionScope.nation();
    var county = new DivisionCode("430525");
    for (HouseholdFilter filter :
        List.of(
            new HouseholdFilter(null, null, null, null, null, false),
            new HouseholdFilter(county, null, null, null, "12", true),
            new HouseholdFilter(
                county,
                FileState.REGISTERED,
                PovertyState.EXITED,
                MonitoringState.NONE,
                null,
                false))) {
      QueryPlans.assertIndexed(
          QueryPlans.reached(
                      HouseholdLists.LINES + filter.sql(),
                      scope.condition("h.division", filter.division()))
                  .replace(":number", "'%'")
                  .replace(":afterDivision", "'430525103204'")
                  .replace(":afterId", "'01a20621-dbe0-7a32-bde8-c005c0565d5d'")
              + " limit 51");
    }
  }

  private static UUID registerIn(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }

  private static io.restassured.response.ValidatableResponse list(String query) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .get("/v1/households?" + query)
        .then()
        .statusCode(200);
  }

  private static io.restassured.response.ValidatableResponse search(Map<String, Object> body) {
    return Calls.write().body(body).post("/v1/households/search").then().statusCode(200);
  }
}
