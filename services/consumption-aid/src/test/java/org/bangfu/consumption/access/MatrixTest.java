package org.bangfu.consumption.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.matrix.AccessMatrix;
import org.bangfu.kit.testing.matrix.ForeignRecords;
import org.bangfu.kit.testing.matrix.PublishedAccess;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatrixTest extends PublishedAccess {
  MatrixTest() {
    super(AccessMatrix.of("consumption-aid").with("no", "1"));
  }

  @Test
  void answersForeignRecordsAsMissingOnes() {
    ForeignRecords records = records();
    for (String step :
        List.of(
            "payOrder", "shipOrder", "receiveOrder", "settleOrder", "cancelOrder", "refundOrder")) {
      records.body(step, Body.of("occurredOn", "2020-06-01"));
    }
    records.body("copyBuyerOnRequest", Body.of("purpose", "约定送货时间"));
    records.body("addStock", Body.of("quantity", 5)).answerAsMissing();
  }

  @Test
  void listsNoForeignRecord() {
    records().areNotListed();
  }

  /** The account of somebody who has bought in the village. */
  private static UUID buyer() {
    UUID account = UUID.randomUUID();
    Calls.onceAs(Tokens.person(Role.BUYER, account))
        .body(Market.order(Market.line(Market.product("20.00", 10), 1)))
        .post("/v1/orders")
        .then()
        .statusCode(201);
    return account;
  }

  private static ForeignRecords records() {
    UUID product = Market.product("20.00", 10);
    UUID order = Market.place(Market.order(Market.line(product, 1)));
    for (String step : List.of("payment", "shipment", "receipt", "settlement")) {
      Market.step(order, step, "2020-06-01").then().statusCode(200);
    }
    return ForeignRecords.of("consumption-aid", "430525", "450923")
        .record("/v1/producers/", Market.producer(Market.VILLAGE))
        .record("/v1/products/", product)
        .record("/v1/orders/", order)
        .record("/v1/buyers/", buyer());
  }
}
