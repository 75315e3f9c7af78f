package org.bangfu.needs.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.RecentDaysAlone;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.consent.Consenting;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Who has no office tells what has just happened; the office enters its history. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RecentDaysAlone.class)
class BackdatingTest {
  private static final LocalDate RECENT = BusinessDays.today().minusDays(7);
  private static final LocalDate TOO_LONG_AGO = RECENT.minusDays(1);
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void thoseWithoutAnOfficeGoBackSevenDays() {
    for (Tokens caller :
        List.of(Tokens.person(Role.HELPER, Ids.next()), Partners.at("partner-news"))) {
      refused(helper(caller, TOO_LONG_AGO), "/occurredOn", "without an office");
      refused(helper(caller, LocalDate.of(2019, 6, 1)), "/occurredOn", "without an office");
      helper(caller, RECENT).statusCode(201);
    }
    Tokens liaison = Tokens.staff(Role.LIAISON, "430525103");
    refused(wish(liaison, TOO_LONG_AGO), "/occurredOn", "without an office");
    wish(liaison, RECENT).statusCode(201);
    UUID household = County.household(County.VILLAGE);
    Tokens itself = Consenting.itself(household);
    refused(
        Consenting.give(itself, household, Body.of("givenOn", TOO_LONG_AGO)),
        "/givenOn",
        "without an office");
    Consenting.give(itself, household, Body.of("givenOn", RECENT)).statusCode(201);
  }

  @Test
  void stepsAndItemsOfABulkToo() {
    Tokens partner = Partners.at("partner-news");
    Calls.as(partner)
        .body(Body.items(helperOf("old", TOO_LONG_AGO), helperOf("recent", RECENT)))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")))
        .body("items[0].problem.errors[0].pointer", equalTo("/occurredOn"));
    UUID household = County.household(County.VILLAGE);
    Tokens itself = Consenting.itself(household);
    UUID consent = County.id(Consenting.give(itself, household).statusCode(201));
    refused(
        Calls.as(itself)
            .body(Body.of("occurredOn", TOO_LONG_AGO.toString()))
            .post("/v1/consents/{id}/withdrawal", consent)
            .then(),
        "/occurredOn",
        "without an office");
  }

  @Test
  void theOfficeEntersWhatTheRecordsReach() {
    helper(TOWNSHIP, LocalDate.of(2000, 1, 1)).statusCode(201);
    refused(helper(TOWNSHIP, LocalDate.of(1999, 12, 31)), "/occurredOn", "2000-01-01");
    refused(helper(TOWNSHIP, BusinessDays.today().plusDays(1)), "/occurredOn", "future");
  }

  private static ValidatableResponse helper(Tokens caller, LocalDate day) {
    Map<String, Object> body = helperOf("b-" + UUID.randomUUID(), day);
    return Calls.as(caller).body(body).post("/v1/helpers").then();
  }

  private static Map<String, Object> helperOf(String reference, LocalDate day) {
    return Map.of(
        "clientReference", reference,
        "name", "李四",
        "kind", "PERSON",
        "division", "430525103",
        "occurredOn", day.toString());
  }

  private static ValidatableResponse wish(Tokens caller, LocalDate day) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("division", County.VILLAGE);
    wish.put("makerKind", "ILL");
    wish.put("makerName", "张三");
    wish.put("text", "想要一床棉被");
    wish.put("value", "120.00");
    wish.put("occurredOn", day.toString());
    wish.put(
        "consent", Map.of("noticeVersion", "2026-1", "legalBasis", "CONSENT", "givenBy", "SELF"));
    return Calls.as(caller).body(wish).post("/v1/wishes").then();
  }

  private static void refused(ValidatableResponse answer, String pointer, String rule) {
    answer
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].detail", containsString(rule));
  }
}
