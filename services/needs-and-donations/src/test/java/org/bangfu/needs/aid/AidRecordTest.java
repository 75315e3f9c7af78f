package org.bangfu.needs.aid;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AidRecordTest {
  private static final String RECORDED = "org.bangfu.aid.recorded.v1";

  @Test
  void countsForTheHouseholdsVillage() {
    UUID household = County.household(County.VILLAGE);
    UUID id =
        County.id(
            record(
                    Body.of("householdId", household)
                        .with("division", "430525")
                        .with("drive", "户帮户亲帮亲")
                        .with("engagements", 1)
                        .with("funds", "200.00"))
                .statusCode(201)
                .body("division", equalTo(County.VILLAGE))
                .body("goods", equalTo(0)));
    EventContracts.assertValid(
        "needs-and-donations", RECORDED, Outboxes.payloads(RECORDED, id).getFirst());
    RestAssured.get("/v1/aid-records/{id}", id).then().body("funds", equalTo("200.00"));
    RestAssured.get("/v1/aid-records?householdId=" + household).then().body("items", hasSize(1));
  }

  @Test
  void needsNoHouseholdButThenADivision() {
    record(Body.of("division", "430525103").with("services", 4)).statusCode(201);
    record(Body.of("services", 4))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/division")));
    record(Body.of("householdId", UUID.randomUUID()).with("goods", 1))
        .statusCode(409)
        .header("Retry-After", "1");
    record(
            Body.of("householdId", County.household(County.VILLAGE))
                .with("division", "430524")
                .with("goods", 1))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/division"));
  }

  @Test
  void needsAtLeastOneMeasureAndNoneBelowZero() {
    record(Body.of("division", "430525"))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/engagements")));
    record(
            Body.of("division", "430525")
                .with("goods", -1)
                .with("funds", "-1.00")
                .with("services", 1))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/funds", "/goods")));
  }

  private static ValidatableResponse record(Body fields) {
    return Calls.write()
        .body(
            fields.with("help", "LIFE").with("channel", "OFFLINE").with("occurredOn", "2020-01-12"))
        .post("/v1/aid-records")
        .then();
  }
}
