package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Set;

/**
 * People whose names come to a service that does not own them, or not yet: a buyer, and those who
 * stand in a roster that nobody has decided. No table has them in clear.
 */
final class NamesInPassing {
  private static final String BUYER = "令狐试买";
  private static final String PRODUCER = "令测产者";
  private static final String IN_A_ROSTER = "公冶试册";
  private static final String IN_A_BROKEN_ROW = "钟离试坏";

  private final RunningSuite suite;
  private final Callers callers;

  NamesInPassing(RunningSuite suite) {
    this.suite = suite;
    this.callers = new Callers(suite);
  }

  /** Brings them in, and gives their names. */
  Set<String> bringIn() {
    order();
    upload();
    producer();
    return Set.of(BUYER, IN_A_ROSTER, IN_A_BROKEN_ROW, PRODUCER);
  }

  private void order() {
    URI orders = suite.urls().consumption().resolve("/v1/orders");
    Callers.Answer placed =
        callers.bringIn(
            "buyer-1",
            orders,
            "application/json",
            """
            {"clientReference": "names-in-passing %2$s", "kind": "ORDINARY",
             "buyer": {"kind": "PERSON", "name": "%1$s"}, "lines": [{"productId": "%2$s", "quantity": 1}]}
            """
                .formatted(BUYER, product()));
    assertTrue(Set.of(200, 201).contains(placed.status()), placed.toString());
    assertEquals("令**买", placed.body().path("buyer").path("name").asText());
  }

  private void producer() {
    Callers.Answer registered =
        callers.bringIn(
            "officer-430525",
            suite.urls().consumption().resolve("/v1/producers"),
            "application/json",
            """
            {"clientReference": "names-in-passing", "kind": "HOUSEHOLD", "name": "%s",
             "division": "430525103259", "occurredOn": "2020-01-02"}
            """
                .formatted(PRODUCER));
    assertTrue(Set.of(200, 201).contains(registered.status()), registered.toString());
  }

  private String product() {
    for (var product :
        callers
            .get("buyer-1", suite.urls().consumption().resolve("/v1/products?limit=200"))
            .body()
            .path("items")) {
      if (product.path("stock").asLong() > 0) {
        return product.path("id").asText();
      }
    }
    throw new AssertionError("nothing is in stock");
  }

  private void upload() {
    Callers.Answer uploaded =
        callers.bringIn(
            "officer-430525",
            suite.urls().registry().resolve("/v1/rosters?fileName=names-in-passing.csv"),
            "text/csv",
            """
            村编码,户编号,姓名,证件号码,人数,与户主关系,文化程度,户属性
            430525103259,T-1,%s,999999195001010018,1,户主,小学,低保户
            430525103259,T-2,%s,999999195001010011,1,户主,小学,低保户
            """
                .formatted(IN_A_ROSTER, IN_A_BROKEN_ROW));
    // the same file for the same day is the same roster
    assertTrue(Set.of(200, 201).contains(uploaded.status()), uploaded.toString());
  }
}
