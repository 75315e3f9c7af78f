package org.bangfu.registry.roll;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.jspecify.annotations.Nullable;

/** Households that are there twice, as tests enter and decide them. */
public final class Twinning {
  private static final String REASON = "同一户两次录入，证件号码录错一位";

  private Twinning() {}

  /** A couple with these names, whose ID numbers nobody else has. */
  public static UUID couple(String village, String head, String spouse) {
    return couple(village, head, spouse, Map.of());
  }

  public static UUID couple(
      String village, String head, String spouse, Map<String, Object> others) {
    Map<String, Object> household =
        HouseholdFixtures.household(
            HouseholdFixtures.person(head, People.man(), "HEAD"),
            HouseholdFixtures.person(spouse, People.woman(), "SPOUSE"));
    household.put("division", village);
    household.remove("phone");
    household.putAll(others);
    return HouseholdFixtures.register(household);
  }

  public static ValidatableResponse look(Tokens caller, String division) {
    return Calls.as(caller).body(Body.of("division", division)).post("/v1/duplicate-runs").then();
  }

  public static JsonPath look(String division) {
    return look(Tokens.ANYBODY, division).statusCode(200).extract().jsonPath();
  }

  /** The pairs that a household is in, as {@code state score people features}. */
  public static List<String> of(Tokens caller, UUID household) {
    return found(caller, household).stream()
        .map(pair ->
            "%s %s %s %s"
                .formatted(
                    pair.get("state"),
                    pair.get("score"),
                    pair.get("people"),
                    String.join(",", texts(pair.get("features")))))
        .toList();
  }

  @SuppressWarnings("unchecked") // a list of JSON texts
  private static List<String> texts(@Nullable Object list) {
    return (List<String>) Objects.requireNonNull(list);
  }

  private static List<Map<String, Object>> found(Tokens caller, UUID household) {
    return Calls.as(caller)
        .post("/v1/households/" + household + "/duplicate-pairs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("$");
  }

  /** The pair of two households, which has been found. */
  public static String pair(UUID one, UUID other) {
    return found(Tokens.ANYBODY, one).stream()
        .filter(pair -> pair.toString().contains(other.toString()))
        .map(pair -> String.valueOf(pair.get("id")))
        .findFirst()
        .orElseThrow();
  }

  public static ValidatableResponse different(Tokens caller, String pair) {
    return decide(caller, pair, Body.of("decision", "DIFFERENT"));
  }

  public static ValidatableResponse same(Tokens caller, String pair, UUID survivor, String day) {
    return decide(
        caller,
        pair,
        Body.of("decision", "SAME").with("survivor", survivor).with("occurredOn", day));
  }

  /** Merges the one into the other on a day, and gives the pair. */
  public static String merge(UUID gone, UUID survivor, String day) {
    String pair = pair(gone, survivor);
    same(Tokens.ANYBODY, pair, survivor, day).statusCode(200);
    return pair;
  }

  public static ValidatableResponse decide(Tokens caller, String pair, Body body) {
    return Calls.as(caller)
        .body(body.with("reason", REASON))
        .post("/v1/duplicate-pairs/" + pair + "/decision")
        .then();
  }

  public static ValidatableResponse undo(Tokens caller, String pair) {
    return Calls.as(caller)
        .body(Body.of("reason", "经入户核实为两户"))
        .post("/v1/duplicate-pairs/" + pair + "/merge/undo")
        .then();
  }

  public static ValidatableResponse read(UUID household) {
    return Calls.write().get("/v1/households/" + household).then().statusCode(200);
  }
}
