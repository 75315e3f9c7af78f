package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the installation has no account with a provider, it says so and the pledge stays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PrepaymentTest {
  private Tokens helper;

  @BeforeEach
  void somebody() {
    helper = Tokens.person(Role.HELPER, County.helper());
  }

  @Test
  void withoutAnAccountNothingIsBegunOrHeard() {
    String payment =
        Calls.onceAs(helper)
            .body(Body.of("channel", "ONLINE").with("amount", "12.00").with("division", "430525"))
            .post("/v1/donations")
            .then()
            .statusCode(201)
            .extract()
            .path("paymentId");
    Calls.as(helper)
        .post("/v1/payments/{id}/prepayment", payment)
        .then()
        .statusCode(503)
        .body("type", equalTo("https://bangfu.org/problems/provider-not-available"))
        .body("detail", equalTo("Payments by wechat cannot be begun here."));
    Calls.as(helper).get("/v1/payments/{id}", payment).then().body("state", equalTo("CREATED"));
    Calls.anonymous().body("{}").post("/v1/payment-notifications/wechat").then().statusCode(404);
  }

  @Test
  void nobodyBeginsAPaymentThatItDoesNotReach() {
    Calls.as(Tokens.person(Role.HELPER, UUID.randomUUID()))
        .post("/v1/payments/{id}/prepayment", UUID.randomUUID())
        .then()
        .statusCode(404);
  }
}
