package org.bangfu.needs.outside.webhook;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;

/** A partner with one webhook. */
record Site(Tokens partner, UUID webhook, String secret) {
  static Tokens newPartner() {
    return Partners.with(true, true, 100_000);
  }

  static Site at(Receiver receiver) {
    return registered(newPartner(), receiver.url());
  }

  static Site registered(Tokens partner, String url) {
    JsonPath made = register(partner, url).statusCode(201).extract().jsonPath();
    return new Site(
        partner, UUID.fromString(made.getString("webhook.id")), made.getString("secret"));
  }

  static ValidatableResponse register(Tokens partner, String url) {
    return Calls.as(partner).body(Map.of("url", url)).post("/v1/webhooks").then();
  }

  ValidatableResponse read() {
    return Calls.as(partner).get("/v1/webhooks/{id}", webhook).then();
  }

  ValidatableResponse post(String step) {
    return Calls.as(partner).post("/v1/webhooks/{id}/{step}", webhook, step).then();
  }

  /** Brings in so many needs of a household, which nobody has published; answers their ids. */
  List<UUID> bringIn(UUID household, int needs) {
    List<Map<String, Object>> items =
        IntStream.range(0, needs)
            .<Map<String, Object>>mapToObj(i ->
                Map.of(
                    "clientReference",
                    "need-" + i,
                    "householdId",
                    household,
                    "category",
                    "MEDICAL",
                    "ask",
                    Map.of("measure", "FUNDS", "amount", "100.00"),
                    "reason",
                    "家里老人病了",
                    "occurredOn",
                    "2019-05-06"))
            .toList();
    Calls.as(partner)
        .body(Map.of("items", items))
        .post("/v1/needs/bulk")
        .then()
        .statusCode(200)
        .body("created", equalTo(needs));
    return Database.rows("select id from need where client = ? order by id", partner.client())
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  /** Sends what is due and waits for the answers. */
  static void run(DeliverChanges deliver) throws Exception {
    for (Future<?> begun : deliver.begin()) {
      begun.get();
    }
  }

  Instant registeredAt() {
    return Instant.parse(read().extract().<String>path("registeredAt"));
  }

  String position() {
    return Database.rows("select position from webhook where id = ?", webhook).getFirst();
  }

  /** A new need that every site may see; answers its public id. */
  static String change() {
    return publicId(needForEverySite());
  }

  /** Likewise, of whose household every site may be told. */
  static UUID needForEverySite() {
    UUID need = unreadNeedForEverySite();
    awaitReadable(need);
    return need;
  }

  /** Likewise, whether it can be read already or not. */
  static UUID unreadNeedForEverySite() {
    UUID need = County.needForGoods(10);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .body(
            Map.of(
                "subjectKind", "HOUSEHOLD",
                "householdId",
                    Database.rows("select household_id from need where id = ?", need).getFirst(),
                "noticeVersion", "2026-1",
                "legalBasis", "CONSENT",
                "givenBy", "SELF",
                "recipients", List.of("*")))
        .post("/v1/consents")
        .then()
        .statusCode(201);
    return need;
  }

  /** Until no older transaction runs that might still add to what came before. */
  static void awaitReadable(UUID need) {
    await()
        .until(() ->
            Database.number(
                    """
                    select count(*) from feed_change
                    where item_id = ? and tx >= (select own_horizon())
                    """,
                    need)
                == 0);
  }

  static String publicId(UUID need) {
    return Database.rows("select public_id from need where id = ?", need).getFirst();
  }
}
