package org.bangfu.consumption.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.RecentDaysAlone;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** A buyer's order is of these days; the office enters the sales of years. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(RecentDaysAlone.class)
class BackdatingTest {
  private static final LocalDate RECENT = BusinessDays.today().minusDays(7);

  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());
  private final Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void anOrderOfLongAgoIsTheOfficesToEnter() {
    UUID product = Market.product("10.00", 10);
    refused(place(buyer, product, RECENT.minusDays(1)), "without an office");
    refused(place(buyer, product, LocalDate.of(2019, 12, 31)), "without an office");
    place(officer, product, LocalDate.of(2019, 12, 31)).statusCode(201);
    refused(place(officer, product, LocalDate.of(1999, 12, 31)), "2000-01-01");
    place(buyer, product, RECENT).statusCode(201);
  }

  @Test
  void soIsAStep() {
    UUID product = Market.product("10.00", 10);
    String order = place(buyer, product, BusinessDays.today()).statusCode(201).extract().path("id");
    refused(cancel(buyer, order, RECENT.minusDays(1)), "without an office");
    cancel(buyer, order, BusinessDays.today()).statusCode(200);
  }

  private static ValidatableResponse place(Tokens caller, UUID product, LocalDate day) {
    Map<String, Object> order = Market.order(Market.line(product, 1));
    order.put("occurredOn", day.toString());
    return Calls.onceAs(caller).body(order).post("/v1/orders").then();
  }

  private static ValidatableResponse cancel(Tokens caller, String order, LocalDate day) {
    return Calls.onceAs(caller)
        .body(Body.of("occurredOn", day.toString()))
        .post("/v1/orders/" + order + "/cancellation")
        .then();
  }

  private static void refused(ValidatableResponse answer, String rule) {
    answer
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/occurredOn"))
        .body("errors[0].detail", containsString(rule));
  }
}
