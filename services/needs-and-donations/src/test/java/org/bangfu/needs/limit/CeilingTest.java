package org.bangfu.needs.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
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
    refused(
        HELPER,
        "/v1/donations",
        "{\"channel\": \"ONLINE\", \"amount\": \"%s\", \"division\": \"430525\", \"paymentReference\": \"x\"}",
        "/amount");
    refused(COUNTY, "/v1/donations/" + ANY + "/refund", "{\"amount\": \"%s\"}", "/amount");
    refused(
        COUNTY,
        "/v1/donations/" + ANY + "/use",
        "{\"beneficiaries\": [{\"division\": \"430525\", \"amount\": \"%s\"}]}",
        "/beneficiaries/0/amount");
    refused(HELPER, "/v1/campaigns/" + ANY + "/contributions", "{\"amount\": \"%s\"}", "/amount");
    refused(
        COUNTY,
        "/v1/campaigns",
        """
        {"title": "修路", "division": "430525", "target": "%s", "deadlineOn": "2099-01-01",
         "organisation": "x", "permitNumber": "y"}
        """,
        "/target");
    refused(HELPER, "/v1/needs/" + ANY + "/claims", "{\"amount\": \"%s\"}", "/amount");
    refused(
        TOWNSHIP,
        "/v1/needs",
        """
        {"householdId": "01a20621-b0e8-71fc-9754-05063824049b", "category": "MEDICAL",
         "ask": {"measure": "FUNDS", "amount": "%s"}, "reason": "x"}
        """,
        "/ask/amount");
    String aid =
        "{\"division\": \"430525103\", \"help\": \"FUNDS\", \"channel\": \"OFFLINE\", \"goods\": 1, \"AMOUNT\": \"%s\"}";
    refused(TOWNSHIP, "/v1/aid-records", aid.replace("AMOUNT", "funds"), "/funds");
    refused(TOWNSHIP, "/v1/aid-records", aid.replace("AMOUNT", "goodsValue"), "/goodsValue");
  }

  private static void refused(Tokens caller, String path, String body, String pointer) {
    ValidatableResponse answer =
        Calls.onceAs(caller).body(body.formatted(MOST)).post(path).then().statusCode(400);
    answer
        .body("type", equalTo("https://bangfu.org/problems/validation"))
        .body("errors.pointer", hasItem(pointer));
  }
}
