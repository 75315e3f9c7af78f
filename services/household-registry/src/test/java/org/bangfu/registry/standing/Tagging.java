package org.bangfu.registry.standing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** How tests tag households and people. */
final class Tagging {
  static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, "430525103204");
  static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, "430525103205");

  private Tagging() {}

  static Body tag(String kind, String day) {
    return Body.of("kind", kind).with("occurredOn", day);
  }

  static ValidatableResponse set(UUID household, Body tag) {
    return set(MANAGER, household, tag);
  }

  static ValidatableResponse set(Tokens caller, UUID household, Body tag) {
    return Calls.as(caller).body(tag).post("/v1/households/" + household + "/tags").then();
  }

  /** The id of one that is set. */
  static String isSet(UUID household, Body tag) {
    return set(household, tag).statusCode(201).extract().path("id");
  }

  static ValidatableResponse end(UUID household, String tag, String day) {
    return step(household, tag, "ending", Body.of("occurredOn", day)).then();
  }

  static ValidatableResponse reverse(UUID household, String tag, String day) {
    return step(household, tag, "reversal", Body.of("occurredOn", day).with("reason", "记到了另一户"))
        .then();
  }

  private static Response step(UUID household, String tag, String step, Body body) {
    return Calls.as(MANAGER)
        .body(body)
        .post("/v1/households/" + household + "/tags/" + tag + "/" + step);
  }

  static ValidatableResponse list(Tokens caller, UUID household) {
    return Calls.as(caller).get("/v1/households/" + household + "/tags").then();
  }

  static ValidatableResponse bulk(Tokens caller, String day, Body... items) {
    return Calls.as(caller)
        .body(Body.items((Object[]) items).with("occurredOn", day))
        .post("/v1/tags")
        .then();
  }

  static Body item(UUID household, String kind) {
    return Body.of("householdId", household.toString()).with("kind", kind);
  }

  /** The id of a member, by the place in the order. */
  static String member(UUID household, int place) {
    return Calls.write()
        .get("/v1/households/" + household)
        .jsonPath()
        .getString("members[" + place + "].id");
  }

  static void leaves(UUID household, String member, String day) {
    Calls.write()
        .body(Body.of("reason", "MOVED_OUT").with("occurredOn", day))
        .post("/v1/households/" + household + "/members/" + member + "/departure")
        .then()
        .statusCode(200);
  }

  static void erase(UUID household, String member) {
    Calls.write()
        .body(Body.of("reason", "本人申请删除"))
        .post("/v1/households/" + household + "/members/" + member + "/erasure")
        .then()
        .statusCode(200);
  }
}
