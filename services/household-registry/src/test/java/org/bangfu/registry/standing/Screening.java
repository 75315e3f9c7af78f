package org.bangfu.registry.standing;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** How tests sweep a place. */
public final class Screening {
  private Screening() {}

  /** The id of a sweep that has begun. */
  public static String of(String division, String firstDay, String lastDay) {
    return open(Tokens.ANYBODY, division, firstDay, lastDay).statusCode(201).extract().path("id");
  }

  static ValidatableResponse open(Tokens caller, String division, String firstDay, String lastDay) {
    return Calls.as(caller)
        .body(
            Body.of("division", division)
                .with("name", "2020年大排查")
                .with("firstDay", firstDay)
                .with("lastDay", lastDay))
        .post("/v1/screenings")
        .then();
  }

  /** What was looked at. */
  public static Body nothingFound(UUID household) {
    return found(household, "NOTHING_FOUND");
  }

  static Body found(UUID household, String verdict) {
    return Body.of("householdId", household.toString()).with("verdict", verdict);
  }

  static ValidatableResponse look(Tokens caller, String sweep, String day, Body... items) {
    return Calls.as(caller)
        .body(Body.items((Object[]) items).with("lookedOn", day))
        .post("/v1/screenings/" + sweep + "/looks")
        .then();
  }

  static ValidatableResponse read(Tokens caller, String sweep) {
    return Calls.as(caller).get("/v1/screenings/" + sweep).then();
  }

  static ValidatableResponse list(Tokens caller, String sweep, String query) {
    return Calls.as(caller).get("/v1/screenings/" + sweep + "/list" + query).then();
  }

  static ValidatableResponse end(Tokens caller, String sweep, String day) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/screenings/" + sweep + "/ending")
        .then();
  }
}
