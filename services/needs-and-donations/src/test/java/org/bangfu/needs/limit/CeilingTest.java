package org.bangfu.needs.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** No amount is without a ceiling; the answer names the field. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CeilingTest {
  private static final String ANY = UUID.randomUUID().toString();
  private static final String MOST = "9999999999999999.99";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens HELPER = Tokens.person(Role.HELPER, UUID.randomUUID());

  @Test
  void everyAmountHasACeiling() {
    Body amount = Body.of("amount", MOST);
    refused(
        HELPER,
        "/v1/donations",
        amount.with("channel", "ONLINE").with("division", "430525").with("paymentReference", "x"),
        "/amount");
    refused(COUNTY, "/v1/donations/" + ANY + "/refund", amount, "/amount");
    refused(
        COUNTY,
        "/v1/donations/" + ANY + "/use",
        Body.of("beneficiaries", List.of(amount.with("division", "430525"))),
        "/beneficiaries/0/amount");
    refused(HELPER, "/v1/campaigns/" + ANY + "/contributions", amount, "/amount");
    refused(
        COUNTY,
        "/v1/campaigns",
        Body.of("title", "修路")
            .with("division", "430525")
            .with("target", MOST)
            .with("deadlineOn", "2099-01-01")
            .with("organisation", "x")
            .with("permitNumber", "y"),
        "/target");
    refused(HELPER, "/v1/needs/" + ANY + "/claims", amount, "/amount");
    refused(
        TOWNSHIP,
        "/v1/needs",
        Body.of("householdId", "01a20621-b0e8-71fc-9754-05063824049b")
            .with("category", "MEDICAL")
            .with("ask", amount.with("measure", "FUNDS"))
            .with("reason", "x"),
        "/ask/amount");
    Body aid =
        Body.of("division", "430525103")
            .with("help", "FUNDS")
            .with("channel", "OFFLINE")
            .with("goods", 1);
    refused(TOWNSHIP, "/v1/aid-records", aid.with("funds", MOST), "/funds");
    refused(TOWNSHIP, "/v1/aid-records", aid.with("goodsValue", MOST), "/goodsValue");
  }

  private static void refused(Tokens caller, String path, Body body, String pointer) {
    ValidatableResponse answer = Calls.onceAs(caller).body(body).post(path).then().statusCode(400);
    answer
        .body("type", equalTo("https://bangfu.org/problems/validation"))
        .body("errors.pointer", hasItem(pointer));
  }
}
