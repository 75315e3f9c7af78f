package org.bangfu.needs.help.wish;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;

/** Wishes of a village of Dongkou county, and those who have to do with them. */
public final class Wishing {
  static final String NAME = "张晓雨";
  static final String SCHOOL = "石江镇中心小学";
  static final Tokens LIAISON = Tokens.staff(Role.LIAISON, "430525103");
  static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  static final Tokens SIBLING = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");

  private Wishing() {}

  /** A child's wish of 6 May 2019. */
  static Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("division", County.VILLAGE);
    body.put("makerKind", "LEFT_BEHIND_CHILD");
    body.put("makerName", NAME);
    body.put("school", SCHOOL);
    body.put("text", "想要一个新书包");
    body.put("value", "120.00");
    body.put("occurredOn", "2019-05-06");
    body.put(
        "consent",
        Map.of("noticeVersion", "2026-1", "legalBasis", "CONSENT", "givenBy", "GUARDIAN"));
    return body;
  }

  static Map<String, Object> body(String field, Object value) {
    Map<String, Object> body = body();
    body.put(field, value);
    return body;
  }

  static ValidatableResponse bringIn(Tokens caller, Map<String, Object> body) {
    return Calls.as(caller).body(body).post("/v1/wishes").then();
  }

  /** A published wish. */
  public static UUID wish() {
    return County.id(bringIn(LIAISON, body()).statusCode(201));
  }

  /** A helper that has registered itself, and for whom nobody vouches. */
  static Tokens stranger() {
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    registered(helper);
    return helper;
  }

  /** A helper that has registered itself, and for whom the station of its home vouches. */
  static Tokens helper() {
    Tokens helper = stranger();
    vouch(Tokens.staff(Role.COUNTY_OFFICER, "110101"), helper.person()).statusCode(200);
    return helper;
  }

  static ValidatableResponse vouch(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/vouching", helper).then();
  }

  /** A user of a partner, as a helper. */
  static UUID registered(Tokens caller) {
    return County.id(
        Calls.as(caller)
            .body("{\"name\": \"李四\", \"kind\": \"PERSON\", \"division\": \"110101\"}")
            .post("/v1/helpers")
            .then()
            .statusCode(201));
  }

  static ValidatableResponse claim(Tokens caller, UUID wish, UUID helper) {
    return claim(caller, wish, helper, UUID.randomUUID().toString());
  }

  static ValidatableResponse claim(Tokens caller, UUID wish, UUID helper, String key) {
    return Calls.as(caller)
        .header("Idempotency-Key", key)
        .body(Map.of("helperId", helper, "occurredOn", "2019-05-20"))
        .post("/v1/wishes/{id}/claims", wish)
        .then();
  }

  /** The id of the claim by which a helper holds a wish. */
  public static UUID claimed(Tokens helper, UUID wish) {
    return UUID.fromString(
        Calls.onceAs(helper)
            .body("{\"occurredOn\": \"2019-05-20\"}")
            .post("/v1/wishes/{id}/claims", wish)
            .then()
            .statusCode(201)
            .extract()
            .path("claim.id"));
  }

  /** Cancels a claim. */
  public static void takenBack(Tokens helper, UUID claim) {
    step(helper, claim, "cancellation", "2019-06-01").statusCode(200);
  }

  static ValidatableResponse step(Tokens caller, UUID claim, String step, String day) {
    return Calls.onceAs(caller)
        .body(Map.of("occurredOn", day))
        .post("/v1/wish-claims/{id}/" + step, claim)
        .then();
  }

  static ValidatableResponse read(Tokens caller, UUID wish) {
    return Calls.as(caller).get("/v1/wishes/{id}", wish).then();
  }
}
