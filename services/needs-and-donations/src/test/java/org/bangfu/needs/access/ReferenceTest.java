package org.bangfu.needs.access;

import static org.bangfu.needs.access.Village.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.money.donation.Paying;
import org.junit.jupiter.api.Test;

/** What a request may refer to, and the names that are taken. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferenceTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";

  @Test
  void aForeignReferenceIsAMissingOneInABody() {
    Village village = Village.inhabited();
    UUID theirs =
        County.id(
            Calls.as(Village.FOREIGN_COUNTY)
                .body(County.person("李四", "450923"))
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
        Village.need(village.household()),
        409,
        "household-not-yet-known");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/donations",
        Village.donation("450923", Body.of("needId", village.published())),
        409,
        "need-not-found");
    UUID foreignManager = County.manager("450923");
    refused(
        Village.TOWNSHIP,
        "/v1/needs",
        Village.need(village.household(), Body.of("publishedBy", foreignManager)),
        // its station is the county's, and so it is known
        409,
        "manager-not-responsible");
    Body claim = Body.of("clientReference", UUID.randomUUID()).with("helperId", theirs);
    Calls.as(Village.FOREIGN_COUNTY)
        .body(
            Body.items(
                claim.with("needId", village.published()),
                claim.with("clientReference", UUID.randomUUID()).with("needId", UUID.randomUUID())))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("refused", equalTo(2))
        .body(
            "items.problem.type", everyItem(equalTo("https://bangfu.org/problems/need-not-found")));
  }

  @Test
  void twoTownshipsOfOneClientCountFromOne() {
    String reference = UUID.randomUUID().toString();
    Body ours = helper(reference, "王小明", "430525103");
    Body theirs = helper(reference, "王小刚", "430525104");
    String first = created(Village.TOWNSHIP, "/v1/helpers", ours);
    String second = created(Village.SIBLING_TOWNSHIP, "/v1/helpers", theirs);
    assertNotEquals(first, second);
    again(Village.TOWNSHIP, "/v1/helpers", ours, first);
    again(Village.SIBLING_TOWNSHIP, "/v1/helpers", theirs, second);
    // masked alike, and another one all the same
    refused(Village.TOWNSHIP, "/v1/helpers", ours.with("name", "王大明"), 409, "reference-reused");
    String other = UUID.randomUUID().toString();
    Calls.as(Village.TOWNSHIP)
        .body(
            Body.items(
                ours,
                ours.with("name", "王大明"),
                helper(other, "李四", "430525103"),
                helper(other, "李五", "430525103")))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("existing", "refused", "created", "refused")))
        .body("items[0].id", equalTo(first))
        .body("items[1].problem.type", equalTo(PROBLEM + "reference-reused"))
        .body("items[3].problem.type", equalTo(PROBLEM + "reference-reused"));
  }

  @Test
  void aReferenceOfAPlaceThatTheAccountHasLeftIsTaken() {
    Tokens moved = Village.TOWNSHIP.movedTo("430525104");
    String reference = UUID.randomUUID().toString();
    Body there = helper(reference, "王小明", "430525104");
    created(Village.TOWNSHIP, "/v1/helpers", helper(reference, "王小明", "430525103"));
    refused(moved, "/v1/helpers", there, 409, "client-reference-taken");
    Calls.as(moved)
        .body(Body.items(there, helper(reference + "2", "王小明", "430525104")))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")))
        .body("items[0].problem.type", equalTo(PROBLEM + "client-reference-taken"));
  }

  @Test
  void everyKindOfRecordHasItsOwnReferencesAndComparesThem() {
    Village village = Village.inhabited();
    Body name = Body.of("clientReference", "1-" + village.household());
    same("/v1/needs", Village.need(village.household(), name), "reason", "尿毒症换药");
    same(
        "/v1/donations",
        Village.donation("430525103", name.with("paymentReference", UUID.randomUUID())),
        "division",
        "430525103201");
    String claims = "/v1/needs/" + village.published() + "/claims";
    Body claim = name.with("helperId", village.helper()).with("amount", "1.00");
    same(claims, claim, "amount", "2.00");
    Body bulk = claim.with("needId", village.published());
    Calls.as(Village.COUNTY)
        .body(Body.items(bulk, bulk.with("amount", "3.00")))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("existing", "refused")));
    same(
        "/v1/aid-records",
        name.with("householdId", village.household())
            .with("channel", "OFFLINE")
            .with("help", "LIFE")
            .with("goods", 1),
        "goods",
        2);
  }

  private static Body helper(String reference, String name, String division) {
    return Body.of("clientReference", reference)
        .with("name", name)
        .with("kind", "PERSON")
        .with("division", division);
  }

  private static void same(String path, Body body, String field, Object otherwise) {
    String id = created(Village.COUNTY, path, body);
    again(Village.COUNTY, path, body, id);
    refused(Village.COUNTY, path, body.with(field, otherwise), 409, "reference-reused");
  }

  private static String created(Tokens caller, String path, Body body) {
    return Calls.onceAs(caller).body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private static void again(Tokens caller, String path, Body body, String id) {
    Calls.onceAs(caller).body(body).post(path).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void aPaymentThatAnotherTownshipHasEnteredIsAnotherDonation() {
    Body body = Village.donation("430525103", Body.of("paymentReference", UUID.randomUUID()));
    Calls.onceAs(Village.TOWNSHIP).body(body).post("/v1/donations").then().statusCode(201);
    refused(
        Village.SIBLING_TOWNSHIP,
        "/v1/donations",
        body.with("division", "430525104"),
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
        .body(Body.of("amount", "1.00"))
        .post(path)
        .then()
        .statusCode(200);
    Calls.as(Village.FOREIGN_COUNTY)
        .header(Idempotency.HEADER, key)
        .body(Body.of("amount", "1.00"))
        .post(path)
        .then()
        .statusCode(404);
    Calls.as(Village.COUNTY)
        .header(Idempotency.HEADER, key)
        .body(Body.of("amount", "1.00"))
        .post(path)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
  }
}
