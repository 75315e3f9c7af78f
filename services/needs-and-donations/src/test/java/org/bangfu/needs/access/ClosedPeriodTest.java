package org.bangfu.needs.access;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.Closing;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** The days that a county has closed in the registry are closed here. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedPeriodTest {
  private static final String COUNTY = "530302";
  private static final String VILLAGE = "530302001001";
  private static final String INSIDE = "2020-02-10";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);

  private final Closing closing = new Closing(Ids.next(), COUNTY);

  @Test
  void nothingIsDatedIntoThemUntilTheyAreReopened() {
    UUID household = County.household(VILLAGE);
    Tokens itself = Tokens.person(Role.HOUSEHOLD, household);
    UUID submitted = County.id(need(itself, household, "2020-01-10").statusCode(201));
    closing.tell(true, 1);
    closing.refuses(helper("2020-01-01"));
    closing.refuses(helper("2020-03-31"));
    helper("2019-12-31").statusCode(201);
    helper("2020-04-01").statusCode(201);
    closing.refuses(need(County.manages(County.manager(COUNTY), COUNTY), household, INSIDE));
    closing.refuses(step(submitted, INSIDE));
    closing.refuses(wish(INSIDE));
    closing.refuses(aid(household, INSIDE));
    Calls.as(OFFICER)
        .body(Body.items(helperOf("in", INSIDE), helperOf("out", "2020-04-02")))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")))
        .body("items[0].problem.type", endsWith("/period-closed"));
    closing.tell(false, 2);
    // told again, and late: nothing is closed by it
    closing.tellOf("closed", 1);
    helper(INSIDE).statusCode(201);
    step(submitted, INSIDE).statusCode(200);
  }

  private static ValidatableResponse helper(String day) {
    return Calls.as(OFFICER)
        .body(helperOf("h-" + UUID.randomUUID(), day))
        .post("/v1/helpers")
        .then();
  }

  private static Map<String, Object> helperOf(String reference, String day) {
    return Map.of(
        "clientReference",
        reference,
        "name",
        "李四",
        "kind",
        "PERSON",
        "division",
        COUNTY,
        "occurredOn",
        day);
  }

  private static ValidatableResponse need(Tokens caller, UUID household, String day) {
    Map<String, Object> need = new HashMap<>();
    need.put("householdId", household);
    need.put("category", "DAILY_GOODS");
    need.put("ask", Map.of("measure", "GOODS", "quantity", 2, "item", "棉被", "unit", "床"));
    need.put("reason", "过冬");
    need.put("occurredOn", day);
    return Calls.as(caller).body(need).post("/v1/needs").then();
  }

  private static ValidatableResponse step(UUID need, String day) {
    return Calls.as(OFFICER)
        .body(Body.of("occurredOn", day))
        .post("/v1/needs/{id}/publication", need)
        .then();
  }

  private static ValidatableResponse wish(String day) {
    return Calls.as(OFFICER)
        .body(
            Body.of("division", VILLAGE)
                .with("makerKind", "ILL")
                .with("makerName", "张三")
                .with("text", "棉被")
                .with("value", "120.00")
                .with("occurredOn", day)
                .with(
                    "consent",
                    Body.of("noticeVersion", "2026-1")
                        .with("legalBasis", "CONSENT")
                        .with("givenBy", "SELF")))
        .post("/v1/wishes")
        .then();
  }

  private static ValidatableResponse aid(UUID household, String day) {
    return Calls.onceAs(OFFICER)
        .body(
            Body.of("householdId", household)
                .with("channel", "OFFLINE")
                .with("help", "LIFE")
                .with("goods", 1)
                .with("occurredOn", day))
        .post("/v1/aid-records")
        .then();
  }
}
