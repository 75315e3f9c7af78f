package org.bangfu.county.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Json;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.records.County;

/**
 * Confirms, as the county's cashier, the receipts that the office has entered: until another
 * account does, no figure counts the money.
 */
final class Receipts {
  private final Api cashier;
  private final Tally tally;

  Receipts(Api cashier, Tally tally) {
    this.cashier = cashier;
    this.tally = tally;
  }

  /**
   * All that are open in the county at a service; one that was confirmed before is open no more.
   */
  void confirmOpen(County county, URI service) {
    String list = service + "/v1/receipts?open=true&limit=200&division=" + county.division();
    String cursor = "";
    boolean begun = false;
    while (true) {
      JsonNode page = ok(cashier.get(URI.create(list + cursor)), "read");
      if (!begun && !page.path("items").isEmpty()) {
        tally.begin("receipts", page.path("items").size());
        begun = true;
      }
      page.path("items").forEach(receipt -> confirm(service, receipt));
      if (!page.path("nextCursor").isTextual()) {
        break;
      }
      cursor =
          "&cursor=" + URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8);
    }
    if (begun) {
      tally.end();
    }
  }

  private void confirm(URI service, JsonNode receipt) {
    String id = receipt.path("id").asText();
    URI address = URI.create(service + "/v1/receipts/" + id + "/confirmation");
    Api.Answer answer = cashier.post(address, "confirm-" + id, Json.object().node());
    // one that a killed service had confirmed answers a repeat with a conflict
    if (!answer.problem().equals("receipt-confirmed")) {
      ok(answer, "confirmed");
    }
    tally.done(1);
    tally.outcome(false);
  }

  private static JsonNode ok(Api.Answer answer, String done) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "A receipt can't be %s (status %d): %s."
              .formatted(done, answer.status(), Api.sentence(answer.body())));
    }
    return answer.body();
  }
}
