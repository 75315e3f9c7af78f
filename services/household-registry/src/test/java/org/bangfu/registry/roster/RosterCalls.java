package org.bangfu.registry.roster;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.SheetCalls;

/** Requests for rosters. */
final class RosterCalls {
  private static final Tokens MERGER = Tokens.officer();

  private RosterCalls() {}

  static Response csv(byte[] file) {
    return upload(file, "text/csv", "2019-05-01");
  }

  static Response xlsx(byte[] file) {
    return upload(file, SheetCalls.XLSX, "2019-05-01");
  }

  static Response upload(byte[] file, String type, String day) {
    return upload(Tokens.ANYBODY, file, type, day);
  }

  static Response upload(Tokens caller, byte[] file, String type, String day) {
    return request(caller, type, day).body(file).post("/v1/rosters");
  }

  /** A text of another system's. */
  static Response ofSource(Tokens caller, String source, String text) {
    return request(caller, "text/csv", "2019-05-01")
        .queryParam("source", source)
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post("/v1/rosters");
  }

  private static RequestSpecification request(Tokens caller, String type, String day) {
    return SheetCalls.request(caller, type)
        .queryParam("fileName", "花名册")
        .queryParam("occurredOn", day);
  }

  /** A step by who uploads; its merge by another, since nobody lands its own. */
  static Response step(UUID roster, String step) {
    return step(step.equals("merge") ? MERGER : Tokens.ANYBODY, roster, step);
  }

  static Response step(Tokens caller, UUID roster, String step) {
    return RestAssured.given()
        .auth()
        .oauth2(caller.signed())
        .post("/v1/rosters/" + roster + "/" + step);
  }

  /** The id of one whose rows have been looked at. */
  static UUID validated(RosterSheet sheet) {
    var answer = csv(sheet.csv(StandardCharsets.UTF_8, ""));
    answer.then().statusCode(201);
    UUID roster = UUID.fromString(answer.jsonPath().getString("id"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Calls.as(MERGER)
                .get("/v1/rosters/" + roster)
                .jsonPath()
                .getString("state")
                .equals("VALIDATED"));
    return roster;
  }

  /** As another account lands it than the one that has brought it in. */
  static ValidatableResponse merged(RosterSheet sheet) {
    UUID roster = validated(sheet);
    Calls.as(MERGER).post("/v1/rosters/" + roster + "/review").then().statusCode(200);
    return Calls.as(MERGER).post("/v1/rosters/" + roster + "/merge").then().statusCode(200);
  }
}
