package org.bangfu.registry.roster;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.testing.Database;

/** A roster that was taken, and what was found in it. */
record RosterAnswer(UUID id) {

  static RosterAnswer of(Response answer) {
    answer.then().statusCode(201);
    return new RosterAnswer(UUID.fromString(answer.jsonPath().getString("id")));
  }

  static RosterAnswer of(RosterSheet sheet) {
    return of(RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, "")));
  }

  ValidatableResponse read() {
    return RestAssured.get("/v1/rosters/" + id).then().statusCode(200);
  }

  /** Row, column and rule of each error. */
  List<String> errors() {
    return all().stream()
        .map(e -> e.get("row") + " " + e.get("column") + " " + e.get("rule"))
        .toList();
  }

  /** The values that the errors show. */
  List<String> values() {
    return all().stream().map(e -> (String) e.get("value")).filter(Objects::nonNull).toList();
  }

  private List<Map<String, Object>> all() {
    return RestAssured.get("/v1/rosters/" + id + "/errors?limit=200").jsonPath().getList("items");
  }

  ValidatableResponse merged() {
    RosterCalls.step(id, "review").then().statusCode(200);
    return RosterCalls.step(id, "merge").then().statusCode(200).body("state", equalTo("MERGED"));
  }

  static List<String> names(String householdNumber) {
    return Database.rows(
        "select m.name from member m join household h on h.id = m.household_id"
            + " where h.number = ? order by m.position",
        householdNumber);
  }

  static List<String> identifiedOn(String householdNumber) {
    return Database.rows("select identified_on from household where number = ?", householdNumber);
  }
}
