package org.bangfu.kit.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proofs of payments as two officers give them: one brings them in, another confirms. */
public final class Proofs {
  private Proofs() {}

  /** Proves a payment on the day for which it was entered, by its receipt or by a statement. */
  public static void prove(UUID payment) {
    JsonPath read = read("/v1/payments/{id}", payment);
    String receipt = read.getString("receiptId");
    if (receipt != null) {
      confirmReceipt(UUID.fromString(receipt)).statusCode(200);
      return;
    }
    confirmStatement(
        read.getString("division"),
        read.getString("provider"),
        List.of(
            Map.of(
                "reference", read.getString("reference"),
                "amount", read.getString("amount"),
                "occurredOn", read.getString("toldOn"))));
    String state = read("/v1/payments/{id}", payment).getString("state");
    if (!state.equals("PAID")) {
      throw new AssertionError("payment " + payment + " is " + state);
    }
  }

  /** A receipt as an officer confirms it that has entered nothing. */
  public static ValidatableResponse confirmReceipt(UUID receipt) {
    return Calls.onceAs(Tokens.officer()).post("/v1/receipts/{id}/confirmation", receipt).then();
  }

  /** Brings a statement in as one officer and confirms it as another. */
  public static void confirmStatement(
      String division, String provider, List<Map<String, String>> lines) {
    confirm(bringIn(division, provider, lines)).statusCode(200);
  }

  /** Brings a statement in as an officer that nobody knows. */
  public static UUID bringIn(String division, String provider, List<Map<String, String>> lines) {
    return UUID.fromString(
        Calls.onceAs(Tokens.officer())
            .body(
                Map.of(
                    "division",
                    division,
                    "provider",
                    provider,
                    "day",
                    "2000-01-01",
                    "lines",
                    lines))
            .post("/v1/payment-statements")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static ValidatableResponse confirm(UUID statement) {
    return Calls.onceAs(Tokens.officer())
        .post("/v1/payment-statements/{id}/confirmation", statement)
        .then();
  }

  private static JsonPath read(String path, UUID id) {
    return Calls.as(Tokens.officer()).get(path, id).then().statusCode(200).extract().jsonPath();
  }
}
