package org.bangfu.needs.help.wish;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
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
  static Body body() {
    return Body.of("division", County.VILLAGE)
        .with("makerKind", "LEFT_BEHIND_CHILD")
        .with("makerName", NAME)
        .with("school", SCHOOL)
        .with("text", "想要一个新书包")
        .with("value", "120.00")
        .with("occurredOn", "2019-05-06")
        .with(
            "consent",
            Body.of("noticeVersion", "2026-1")
                .with("legalBasis", "CONSENT")
                .with("givenBy", "GUARDIAN"));
  }

  static Body body(String field, Object value) {
    return body().with(field, value);
  }

  /** The wish of a child of a known household, of today. */
  public static Body ofMember(UUID household, UUID member) {
    return body("householdId", household)
        .with("memberId", member)
        .without("division")
        .without("occurredOn");
  }

  static ValidatableResponse bringIn(Tokens caller, Body body) {
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
    return County.helperOf(caller);
  }

  static ValidatableResponse claim(Tokens caller, UUID wish, UUID helper) {
    return claim(caller, wish, helper, UUID.randomUUID().toString());
  }

  static ValidatableResponse claim(Tokens caller, UUID wish, UUID helper, String key) {
    return Calls.as(caller)
        .header("Idempotency-Key", key)
        .body(Body.of("helperId", helper).with("occurredOn", "2019-05-20"))
        .post("/v1/wishes/{id}/claims", wish)
        .then();
  }

  /** The id of the claim by which a helper holds a wish. */
  public static UUID claimed(Tokens helper, UUID wish) {
    return UUID.fromString(
        Calls.onceAs(helper)
            .body(Body.of("occurredOn", "2019-05-20"))
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
        .body(Body.of("occurredOn", day))
        .post("/v1/wish-claims/{id}/" + step, claim)
        .then();
  }

  static ValidatableResponse read(Tokens caller, UUID wish) {
    return Calls.as(caller).get("/v1/wishes/{id}", wish).then();
  }
}
