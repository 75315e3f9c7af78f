package org.bangfu.needs.help.pair;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.jspecify.annotations.Nullable;

/** Helpers who are there twice, and what offices do about them. */
public final class Pairing {
  static final String REASON = "电话核实为同一人";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger PEOPLE = new AtomicInteger(100);

  private Pairing() {}

  /** The ID number of somebody new, who was made up. */
  public static String number() {
    String number =
        "9999991980%02d15%03d".formatted(1 + PEOPLE.get() % 12, PEOPLE.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return number + "10X98765432".charAt(sum % 11);
  }

  public static UUID register(Tokens caller, Body body) {
    return County.id(Calls.as(caller).body(body).post("/v1/helpers").then().statusCode(201));
  }

  static UUID register(Body body) {
    return register(Tokens.ANYBODY, body);
  }

  /** The pairs that a helper is in, as {@code state score features}. */
  static List<String> of(Tokens caller, UUID helper) {
    return found(caller, helper).stream()
        .map(pair ->
            "%s %s %s"
                .formatted(
                    pair.get("state"),
                    pair.get("score"),
                    String.join(",", texts(pair.get("features")))))
        .toList();
  }

  @SuppressWarnings("unchecked") // a list of JSON texts
  private static List<String> texts(@Nullable Object list) {
    return (List<String>) Objects.requireNonNull(list);
  }

  private static List<Map<String, Object>> found(Tokens caller, UUID helper) {
    return Calls.as(caller)
        .post("/v1/helpers/{id}/pairs", helper)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("$");
  }

  /** The pair of two helpers, which is looked for. */
  public static String pair(UUID one, UUID other) {
    return found(Tokens.ANYBODY, one).stream()
        .filter(pair -> pair.toString().contains(other.toString()))
        .map(pair -> String.valueOf(pair.get("id")))
        .findFirst()
        .orElseThrow();
  }

  static ValidatableResponse look(Tokens caller, String division) {
    return Calls.as(caller).body(Body.of("division", division)).post("/v1/helper-pair-runs").then();
  }

  static ValidatableResponse different(Tokens caller, String pair) {
    return decide(caller, pair, Body.of("decision", "DIFFERENT"));
  }

  static ValidatableResponse decide(Tokens caller, String pair, Body body) {
    return Calls.as(caller)
        .body(body.with("reason", REASON))
        .post("/v1/helper-pairs/{id}/decision", pair)
        .then();
  }

  static ValidatableResponse same(Tokens caller, String pair, UUID survivor) {
    return decide(caller, pair, Body.of("decision", "SAME").with("survivor", survivor));
  }

  /** Merges the one into the other today, and gives the pair. */
  static String merge(UUID gone, UUID survivor) {
    String pair = pair(gone, survivor);
    same(Tokens.ANYBODY, pair, survivor).statusCode(200);
    return pair;
  }

  static ValidatableResponse undo(Tokens caller, String pair) {
    return Calls.as(caller)
        .body(Body.of("reason", "经电话核实为两人"))
        .post("/v1/helper-pairs/{id}/merge/undo", pair)
        .then();
  }

  /** As if a helper had been merged two days ago, so that it stays so. */
  static void settle(UUID gone) {
    Database.changeAsOwner(
        "update helper set merged_at = merged_at - interval '2 days' where id = ?", gone);
  }

  /** A helper with a phone of its own, whom a caller registers in a county. */
  static UUID withPhone(Tokens caller, String phone, String county) {
    return register(caller, County.person("百里行", county).with("phone", phone));
  }

  static ValidatableResponse read(Tokens caller, UUID helper) {
    return Calls.as(caller).get("/v1/helpers/{id}", helper).then();
  }
}
