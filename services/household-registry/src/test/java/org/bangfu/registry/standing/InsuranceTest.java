package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/**
 * Households are insured for a time, which is told beforehand, and what is paid out is told too.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InsuranceTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
  private static final String CHANGED = "org.bangfu.household.insurance-changed.v1";
  private static final String PAID = "org.bangfu.household.insurance-paid.v1";

  @Test
  void countsFromTheFirstDayToTheLast() {
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id))
        .statusCode(201)
        .body("policies", equalTo(1));
    of(id)
        .body("kind", contains("RELAPSE"))
        .body("premium", contains("100.00"))
        .body("people", contains(2))
        .body("from", contains("2020-07-01"))
        .body("until", contains("2021-06-30"))
        .body("boughtOn", contains("2020-07-01"));
    assertThat(moves(id), contains("RELAPSE 2020-07-01 1 2", "RELAPSE 2021-07-01 -1 -2"));
    // the same again, another kind, and the year after
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id)).body("policies", equalTo(0));
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id).with("kind", "MEDICAL"))
        .body("policies", equalTo(1));
    buy(TOWNSHIP, terms("2021-07-01", "2022-06-30", id)).body("policies", equalTo(1));
    broken(
        buy(TOWNSHIP, terms("2022-06-30", "2022-12-31", id)),
        "must be a household that is not insured so already, from 2021-07-01 to 2022-06-30");
  }

  /** Nobody is insured yet who will be, and the end is told with the beginning. */
  @Test
  void mayLieAhead() {
    LocalDate today = BusinessDays.today();
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms(today.plusDays(10).toString(), today.plusDays(19).toString(), id))
        .statusCode(201);
    of(id).body("boughtOn", contains(today.toString()));
    assertThat(
        moves(id),
        contains(
            "RELAPSE %s 1 2".formatted(today.plusDays(10)),
            "RELAPSE %s -1 -2".formatted(today.plusDays(20))));
    // what is wrong before it has begun is taken back before, and the right one has its days
    reverse(id, of(id).extract().path("[0].id"), today.toString()).statusCode(200);
    buy(TOWNSHIP, terms(today.plusDays(12).toString(), today.plusDays(19).toString(), id))
        .statusCode(201);
  }

  @Test
  void goesAndComesBackWithTheFile() {
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id)).statusCode(201);
    step(id, "closure", "2020-10-01");
    step(id, "reopening", "2020-11-01");
    step(id, "closure", "2021-08-01");
    assertThat(
        moves(id),
        contains(
            "RELAPSE 2020-07-01 1 2",
            "RELAPSE 2021-07-01 -1 -2",
            "RELAPSE 2020-10-01 -1 -2",
            "RELAPSE 2021-07-01 1 2",
            "RELAPSE 2020-11-01 1 2",
            "RELAPSE 2021-07-01 -1 -2"));
    UUID before = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", before).with("occurredOn", "2020-06-01"))
        .statusCode(201);
    step(before, "closure", "2020-06-15");
    assertThat(
        moves(before).subList(2, 4),
        contains("RELAPSE 2020-07-01 -1 -2", "RELAPSE 2021-07-01 1 2"));
  }

  @Test
  void whatWasWrongCountsUntilItIsTakenBack() {
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id)).statusCode(201);
    String policy = of(id).extract().path("[0].id");
    reverse(id, policy, "2020-06-30")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    String claim = pay(id, policy, "2020-09-01", "500.00").statusCode(201).extract().path("id");
    reverse(id, policy, "2020-10-01")
        .statusCode(409)
        .body("detail", containsString("Take that back first"));
    claimBack(id, policy, claim, "2020-10-01").statusCode(200);
    reverse(id, policy, "2020-10-01")
        .statusCode(200)
        .body("reversedOn", contains("2020-10-01"))
        .body("reason", contains("买错了张小三"));
    reverse(id, policy, "2020-10-02").statusCode(409).body("detail", containsString("already"));
    pay(id, policy, "2020-11-01", "500.00").statusCode(409);
    assertThat(
        Database.rows(
            "select reason from insurance_policy where household_id = ? and reason is not null",
            id),
        everyItem(not(containsString("买错"))));
    // on its days nothing else counts; then it may be bought as it was meant
    broken(
        buy(TOWNSHIP, terms("2020-09-30", "2021-06-30", id)),
        "must be a household that is not insured so already, from 2020-07-01 to 2021-06-30");
    buy(TOWNSHIP, terms("2020-10-01", "2021-06-30", id)).statusCode(201);
    assertThat(
        moves(id),
        contains(
            "RELAPSE 2020-07-01 1 2",
            "RELAPSE 2021-07-01 -1 -2",
            "RELAPSE 2020-10-01 -1 -2",
            "RELAPSE 2021-07-01 1 2",
            "RELAPSE 2020-10-01 1 2",
            "RELAPSE 2021-07-01 -1 -2"));
    UUID never = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", never)).statusCode(201);
    reverse(never, of(never).extract().path("[0].id"), "2020-07-01").statusCode(200);
    assertThat(
        moves(never).subList(2, 4), contains("RELAPSE 2020-07-01 -1 -2", "RELAPSE 2021-07-01 1 2"));
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", never)).body("policies", equalTo(1));
  }

  @Test
  void whatIsPaidOutIsTold() {
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id)).statusCode(201);
    String policy = of(id).extract().path("[0].id");
    pay(id, policy, "2020-06-30", "12000.00")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    for (String amount : List.of("0.00", "-1.00", "10000000.01")) {
      pay(id, policy, "2020-09-01", amount)
          .statusCode(400)
          .body("errors.pointer", contains("/amount"));
    }
    pay(id, UUID.randomUUID().toString(), "2020-09-01", "1.00").statusCode(404);
    String claim =
        pay(id, policy, "2020-09-01", "12000.00")
            .statusCode(201)
            .body("amount", equalTo("12000.00"))
            .body("reason", equalTo("张小三住院自付费用"))
            .extract()
            .path("id");
    pay(id, policy, "2020-09-01", "12000.00").statusCode(200).body("id", equalTo(claim));
    claimBack(id, policy, claim, "2020-08-31").statusCode(409);
    claimBack(id, policy, UUID.randomUUID().toString(), "2020-09-02").statusCode(404);
    claimBack(id, policy, claim, "2020-09-02")
        .statusCode(200)
        .body("[0].claims.amount", contains("12000.00", "12000.00"))
        .body("[0].claims.reverses", contains(null, claim));
    claimBack(id, policy, claim, "2020-09-03").statusCode(409);
    List<JsonNode> told = Outboxes.payloads(PAID, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", PAID, event));
    assertThat(
        told.stream()
            .map(event -> event.path("amount").asText() + " " + event.path("reversal").asText())
            .toList(),
        contains("12000.00 false", "12000.00 true"));
    assertThat(
        Database.rows("select reason from insurance_claim where household_id = ?", id),
        everyItem(not(containsString("住院"))));
  }

  @Test
  void allAreInsuredOrNone() {
    UUID good = HouseholdFixtures.register();
    UUID closed = HouseholdFixtures.register();
    step(closed, "closure", "2020-01-20");
    Map<String, Object> young = HouseholdFixtures.household();
    young.put("occurredOn", "2020-08-01");
    UUID later = HouseholdFixtures.register(young);
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", good, good, closed, later, UUID.randomUUID()))
        .statusCode(400)
        .body(
            "errors.detail",
            contains(
                "must not be the household of item 0",
                "must be a household whose file is open",
                "must be registered on the first day, not since 2020-08-01",
                "must be a household of the caller's divisions"));
    of(good).body("$", empty());
    Body request = terms("2020-07-01", "2021-06-30", good);
    for (Map.Entry<String, Body> wrong :
        Map.of(
                "/until", request.with("until", "2020-06-30"),
                "/occurredOn", request.with("occurredOn", "2020-07-02"),
                "/premium", request.with("premium", "-1.00"),
                "/insurer", request.with("insurer", " "),
                "/payer", request.without("payer"))
            .entrySet()) {
      buy(TOWNSHIP, wrong.getValue())
          .statusCode(400)
          .body("errors.pointer", contains(wrong.getKey()));
    }
    buy(TOWNSHIP, request.with("until", "2023-07-02"))
        .statusCode(400)
        .body("errors.pointer", contains("/until"));
    buy(NEIGHBOUR, request).statusCode(400);
    buy(Tokens.staff(Role.INFORMATION_MANAGER, "430525103204"), request).statusCode(403);
    buy(TOWNSHIP, request).statusCode(201);
    Calls.as(NEIGHBOUR).get(path(good)).then().statusCode(404);
    String policy = of(good).extract().path("[0].id");
    step(good, "closure", "2020-10-01");
    pay(good, policy, "2020-10-02", "1.00")
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    reverse(good, policy, "2020-10-02").statusCode(409);
  }

  @Test
  void manyTakeAsFewStatementsAsTwo() {
    UUID[] some = households(2);
    UUID[] more = households(12);
    long few = Statements.during(() -> all(some));
    assertThat(few, lessThanOrEqualTo(8L));
    assertEquals(few, Statements.during(() -> all(more)));
  }

  private static UUID[] households(int many) {
    return Stream.generate(HouseholdFixtures::register).limit(many).toArray(UUID[]::new);
  }

  private static void all(UUID[] households) {
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", households))
        .statusCode(201)
        .body("policies", equalTo(households.length));
  }

  @Test
  void isInTheCopyAndGoesWithTheHousehold() {
    UUID id = HouseholdFixtures.register();
    buy(TOWNSHIP, terms("2020-07-01", "2021-06-30", id)).statusCode(201);
    String policy = of(id).extract().path("[0].id");
    pay(id, policy, "2020-09-01", "12000.00").statusCode(201);
    Tokens own = Tokens.person(Role.HOUSEHOLD, id);
    Calls.as(own)
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("insurance[0].claims[0].reason", equalTo("张小三住院自付费用"));
    Calls.as(own).get(path(id)).then().statusCode(200).body("$", hasSize(1));
    step(id, "closure", "2020-10-01");
    for (String member : Database.rows("select id from member where household_id = ?", id)) {
      Tagging.erase(id, member);
    }
    of(id)
        .body("[0].claims[0].reason", nullValue())
        .body("[0].claims[0].amount", equalTo("12000.00"));
  }

  @Test
  void nothingIsDatedIntoWhatTheCountyHasClosed() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", "530326001002");
    UUID id = HouseholdFixtures.register(household);
    Body early = terms("2020-01-15", "2020-12-31", id);
    buy(Tokens.ANYBODY, early).statusCode(201);
    String policy = Calls.write().get(path(id)).path("[0].id");
    String period =
        Calls.write()
            .body(
                Body.of("division", "530326")
                    .with("firstDay", "2020-03-01")
                    .with("lastDay", "2020-03-31")
                    .with("reason", "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    try {
      Body medical = early.with("kind", "MEDICAL");
      closed(buy(Tokens.ANYBODY, medical.with("from", "2020-03-10")));
      // bought before, and the figures would move on that day all the same
      closed(
          buy(Tokens.ANYBODY, medical.with("from", "2020-03-10").with("occurredOn", "2020-02-01")));
      closed(
          Calls.write()
              .body(Body.of("amount", "1.00").with("occurredOn", "2020-03-10"))
              .post(path(id) + "/" + policy + "/claims")
              .then());
    } finally {
      Calls.write()
          .body(Body.of("reason", "测试"))
          .post("/v1/closed-periods/" + period + "/reopening")
          .then()
          .statusCode(200);
    }
  }

  private static void closed(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/period-closed"));
  }

  private static Body terms(String from, String until, UUID... households) {
    return Body.of("kind", "RELAPSE")
        .with("insurer", "人保财险洞口支公司")
        .with("payer", "GOVERNMENT")
        .with("premium", "100.00")
        .with("from", from)
        .with("until", until)
        .with("households", Arrays.stream(households).map(UUID::toString).toList());
  }

  private static ValidatableResponse buy(Tokens caller, Body request) {
    return Calls.as(caller).body(request).post("/v1/insurance-policies").then();
  }

  private static void broken(ValidatableResponse answer, String rule) {
    answer.statusCode(400).body("errors.detail", contains(rule));
  }

  private static ValidatableResponse reverse(UUID id, String policy, String day) {
    return Calls.as(TOWNSHIP)
        .body(Body.of("reason", "买错了张小三").with("occurredOn", day))
        .post(path(id) + "/" + policy + "/reversal")
        .then();
  }

  private static ValidatableResponse pay(UUID id, String policy, String day, String amount) {
    return Calls.as(TOWNSHIP)
        .body(Body.of("amount", amount).with("occurredOn", day).with("reason", "张小三住院自付费用"))
        .post(path(id) + "/" + policy + "/claims")
        .then();
  }

  private static ValidatableResponse claimBack(UUID id, String policy, String claim, String day) {
    return Calls.as(TOWNSHIP)
        .body(Body.of("reason", "误记").with("occurredOn", day))
        .post(path(id) + "/" + policy + "/claims/" + claim + "/reversal")
        .then();
  }

  private static void step(UUID id, String step, String day) {
    HouseholdFixtures.step(id, step, Map.of("occurredOn", day)).then().statusCode(200);
  }

  private static ValidatableResponse of(UUID id) {
    return Calls.as(TOWNSHIP).get(path(id)).then().statusCode(200);
  }

  private static String path(UUID id) {
    return "/v1/households/" + id + "/insurance-policies";
  }

  private static List<String> moves(UUID id) {
    List<String> moves = new ArrayList<>();
    for (JsonNode event : Outboxes.payloads(CHANGED, id)) {
      EventContracts.assertValid("household-registry", CHANGED, event);
      event
          .path("changes")
          .forEach(change ->
              moves.add(
                  "%s %s %s %s"
                      .formatted(
                          change.path("kind").asText(),
                          change.path("on").asText(),
                          change.path("households").asText(),
                          change.path("people").asText())));
    }
    return moves;
  }
}
