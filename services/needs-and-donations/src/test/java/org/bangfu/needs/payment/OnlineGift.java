package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.SandboxPayments;
import org.bangfu.kit.testing.Tokens;

/** A pledge of a helper's for which a provider was asked, and what becomes of it. */
record OnlineGift(Tokens helper, UUID id, UUID payment, String reference) {

  /**
   * @param more the provider, where it is not the first
   * @param codeUrl how the address begins that the payer opens
   */
  static OnlineGift begun(Tokens helper, String amount, Body more, String codeUrl) {
    JsonPath pledged =
        Calls.onceAs(helper)
            .body(
                Body.of("channel", "ONLINE")
                    .with("amount", amount)
                    .with("division", "430525")
                    .with(more))
            .post("/v1/donations")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    UUID payment = UUID.fromString(pledged.getString("paymentId"));
    Calls.as(helper)
        .post("/v1/payments/{id}/prepayment", payment)
        .then()
        .statusCode(200)
        .body("codeUrl", startsWith(codeUrl));
    OnlineGift gift =
        new OnlineGift(
            helper,
            UUID.fromString(pledged.getString("id")),
            payment,
            pledged.getString("paymentReference"));
    gift.readPayment().body("state", equalTo("PENDING"));
    return gift;
  }

  /** The payer pays, with a whim of the provider's; what was answered to each of its calls. */
  List<Integer> pay(String whim) throws Exception {
    return SandboxPayments.tell("payments/" + reference, whim);
  }

  /** The office asks for money to go back. */
  ValidatableResponse refund(String amount) {
    return Calls.onceAs(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .body(Body.of("amount", amount))
        .post("/v1/donations/{id}/refund", id)
        .then();
  }

  ValidatableResponse read() {
    return Calls.as(helper).get("/v1/donations/{id}", id).then().statusCode(200);
  }

  ValidatableResponse readPayment() {
    return Calls.as(helper).get("/v1/payments/{id}", payment).then().statusCode(200);
  }

  void assertPledged() {
    read().body("state", equalTo("PLEDGED"));
    assertEquals(0, entries());
  }

  /** Why what was told of it was not believed. */
  List<String> refusals() {
    return Database.rows(
        "select refusal from payment_notification where payment_id = ? and refusal is not null order by refusal",
        payment);
  }

  /** How often it stands in the books. */
  long entries() {
    return Database.number("select count(*) from journal_entry where subject_id = ?", id);
  }

  /** The names of its refunds, in their order. */
  List<String> refunds() {
    return Database.rows(
        "select reference from payment_refund where payment_id = ? order by id", payment);
  }
}
