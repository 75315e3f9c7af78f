package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.http.Idempotency;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.donation.Paying;
import org.junit.jupiter.api.Test;

/** What a request may refer to, and the names that are taken. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferenceTest {

  @Test
  void aForeignReferenceIsAMissingOneInABody() {
    Village village = Village.inhabited();
    UUID theirs =
        County.id(
            Calls.as(Village.FOREIGN_COUNTY)
                .body("{\"name\": \"李四\", \"kind\": \"PERSON\", \"division\": \"450923\"}")
                .post("/v1/helpers")
                .then()
                .statusCode(201));
    refused(
        Village.COUNTY,
        "/v1/needs/" + village.published() + "/claims",
        Village.share(theirs),
        409,
        "helper-not-found");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/needs",
        Village.need(village.household(), ""),
        409,
        "household-not-yet-known");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/donations",
        Village.donation("450923", "\"needId\": \"%s\",".formatted(village.published())),
        409,
        "need-not-found");
    UUID foreignManager = County.manager("450923");
    refused(
        Village.TOWNSHIP,
        "/v1/needs",
        Village.need(village.household(), "\"publishedBy\": \"%s\",".formatted(foreignManager)),
        // its station is the county's, and so it is known
        409,
        "manager-not-responsible");
    Calls.as(Village.FOREIGN_COUNTY)
        .body(
            """
            {"items": [{"clientReference": "%1$s", "needId": "%2$s", "helperId": "%3$s"},
                       {"clientReference": "x%1$s", "needId": "%1$s", "helperId": "%3$s"}]}
            """
                .formatted(UUID.randomUUID(), village.published(), theirs))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("refused", equalTo(2))
        .body(
            "items.problem.type", everyItem(equalTo("https://bangfu.org/problems/need-not-found")));
  }

  @Test
  void aNameThatAnotherCallerOfTheClientHasTakenSaysNotForWhat() {
    String name = UUID.randomUUID().toString();
    String helper =
        "{\"clientReference\": \"%s\", \"name\": \"王\", \"kind\": \"PERSON\", \"division\": \"%s\"}";
    String theirs =
        Calls.as(Village.COUNTY)
            .body(helper.formatted(name, "430525"))
            .post("/v1/helpers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/helpers",
        helper.formatted(name, "450923"),
        409,
        "client-reference-taken");
    Calls.as(Village.FOREIGN_COUNTY)
        .body(
            "{\"items\": [%s, %s]}"
                .formatted(
                    helper.formatted(name, "450923"), helper.formatted("2" + name, "450923")))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")))
        .body("items[0].id", equalTo(null));
    Calls.as(Village.COUNTY)
        .body(helper.formatted(name, "430525"))
        .post("/v1/helpers")
        .then()
        .statusCode(200)
        .body("id", equalTo(theirs));
  }

  @Test
  void aPaymentThatAnotherTownshipHasEnteredIsAnotherDonation() {
    String body =
        Village.donation("430525103", "\"paymentReference\": \"%s\",".formatted(UUID.randomUUID()));
    Calls.onceAs(Village.TOWNSHIP).body(body).post("/v1/donations").then().statusCode(201);
    refused(
        Village.SIBLING_TOWNSHIP,
        "/v1/donations",
        body.replace("430525103", "430525104"),
        409,
        "payment-reference-reused");
    Calls.onceAs(Village.COUNTY).body(body).post("/v1/donations").then().statusCode(200);
  }

  @Test
  void anothersIdempotencyKeyReplaysNothing() {
    Village village = Village.inhabited();
    String key = UUID.randomUUID().toString();
    String path = "/v1/donations/" + Paying.received(village.donation()) + "/refund";
    Calls.as(Village.COUNTY)
        .header(Idempotency.HEADER, key)
        .body("{\"amount\": \"1.00\"}")
        .post(path)
        .then()
        .statusCode(200);
    Calls.as(Village.FOREIGN_COUNTY)
        .header(Idempotency.HEADER, key)
        .body("{\"amount\": \"1.00\"}")
        .post(path)
        .then()
        .statusCode(404);
    Calls.as(Village.COUNTY)
        .header(Idempotency.HEADER, key)
        .body("{\"amount\": \"1.00\"}")
        .post(path)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
  }

  private static void refused(Tokens caller, String path, String body, int status, String problem) {
    Calls.onceAs(caller)
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .body("type", equalTo("https://bangfu.org/problems/" + problem));
  }
}
