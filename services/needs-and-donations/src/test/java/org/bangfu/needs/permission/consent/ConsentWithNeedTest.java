package org.bangfu.needs.permission.consent;

import static org.bangfu.needs.permission.consent.Consenting.NEWS;
import static org.bangfu.needs.permission.consent.Consenting.confirm;
import static org.bangfu.needs.permission.consent.Consenting.give;
import static org.bangfu.needs.permission.consent.Consenting.itself;
import static org.bangfu.needs.permission.consent.Consenting.on;
import static org.bangfu.needs.permission.consent.Consenting.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** A consent that comes with a need. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentWithNeedTest {
  private static final Body TO_NEWS =
      Body.of("noticeVersion", "2026-1")
          .with("legalBasis", "CONSENT")
          .with("givenBy", "SELF")
          .with("recipients", List.of("partner-news"));

  @Test
  void waitsForAWordOfTheHousehold() {
    UUID household = County.household(County.VILLAGE);
    bringIn(household, TO_NEWS).statusCode(201);
    List<String> given = consents(household);
    assertEquals(1, given.size());
    assertTrue(given.getFirst().contains("|2026-11-06|partner-news"), given::toString);
    UUID consent = UUID.fromString(given.getFirst().substring(0, 36));
    assertEquals(0, Outboxes.payloads("org.bangfu.consent.given.v1", consent).size());
    bringIn(household, TO_NEWS).statusCode(201);
    assertEquals(given, consents(household));
    confirm(itself(household), consent, "2026-11-07").statusCode(200);
    assertEquals(1, Outboxes.payloads("org.bangfu.consent.given.v1", consent).size());
    bringIn(household, TO_NEWS).statusCode(201);
    assertEquals(given, consents(household));
    withdraw(itself(household), consent, "2026-11-07").statusCode(200);
    bringIn(household, TO_NEWS).statusCode(201);
    assertEquals(1, consents(household).size(), "the later word holds");
  }

  @Test
  void isForTheWebsiteThatBringsItInWhereNobodyIsNamed() {
    UUID household = County.household(County.VILLAGE);
    bringIn(household, TO_NEWS.without("recipients")).statusCode(201);
    assertTrue(consents(household).getFirst().endsWith("|partner-news"));
  }

  @Test
  void leavesWhatTheHouseholdSaidItself() {
    UUID household = County.household(County.VILLAGE);
    give(itself(household), household, on("2026-11-02")).statusCode(201);
    bringIn(household, TO_NEWS).statusCode(201);
    assertTrue(consents(household).getFirst().contains("|2026-11-02|*"));
    assertEquals(1, consents(household).size());
  }

  @Test
  void refusesTheNeedWhereItIsWrong() {
    UUID household = County.household(County.VILLAGE);
    for (String others : List.of("*", "partner-volunteers")) {
      bringIn(household, TO_NEWS.with("recipients", List.of(others)))
          .statusCode(400)
          .body("errors.pointer", equalTo(List.of("/consent/recipients")));
    }
    bringIn(household, TO_NEWS.with("noticeVersion", "1999-1"))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/consent/noticeVersion")));
    bringIn(household, TO_NEWS.with("fields", List.of()))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/consent/fields")));
    bringIn(household, TO_NEWS.with("legalBasis", "LEGAL_DUTY")).statusCode(403);
    assertEquals(0, Database.number("select count(*) from need where household_id = ?", household));
    assertEquals(List.of(), consents(household));
  }

  @Test
  void comesWithManyInAsManyStatementsAsWithFew() {
    List<UUID> households =
        IntStream.range(0, 12).mapToObj(i -> County.household(County.VILLAGE)).toList();
    bulk(households.subList(0, 1));
    long few = Statements.during(() -> bulk(households.subList(1, 3)));
    long many = Statements.during(() -> bulk(households.subList(3, 12)));
    assertEquals(few, many);
    assertTrue(many <= 18, () -> many + " statements");
    households.forEach(household -> assertEquals(1, consents(household).size()));
    UUID refused = County.household(County.VILLAGE);
    send(List.of(item(refused, TO_NEWS.with("noticeVersion", "1999-1")), item(refused)))
        .body("items.outcome", equalTo(List.of("refused", "created")));
    assertEquals(List.of(), consents(refused));
  }

  private static void bulk(List<UUID> households) {
    List<Body> items = new ArrayList<>();
    for (UUID household : households) {
      // twice each: the first counts
      items.add(item(household, TO_NEWS));
      items.add(item(household, TO_NEWS.with("givenBy", "GUARDIAN")));
    }
    send(items).body("created", equalTo(items.size()));
    households.forEach(household ->
        assertEquals(
            List.of("SELF"),
            Database.rows("select given_by from consent where subject = ?", household)));
  }

  private static ValidatableResponse send(List<Body> items) {
    return Calls.as(NEWS).body(Body.items(items)).post("/v1/needs/bulk").then().statusCode(200);
  }

  private static ValidatableResponse bringIn(UUID household, Body consent) {
    return Calls.as(NEWS).body(item(household, consent)).post("/v1/needs").then();
  }

  private static Body item(UUID household, Body consent) {
    return item(household).with("consent", consent);
  }

  private static Body item(UUID household) {
    return Body.of("clientReference", UUID.randomUUID())
        .with("householdId", household)
        .with("category", "MEDICAL")
        .with("ask", Body.of("measure", "FUNDS").with("amount", "1200.00"))
        .with("reason", "尿毒症透析")
        .with("occurredOn", "2026-11-06");
  }

  private static List<String> consents(UUID household) {
    return Database.rows(
        "select id, given_on, array_to_string(recipients, ' ') from consent"
            + " where subject = ? order by id",
        household);
  }
}
