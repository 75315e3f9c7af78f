package org.bangfu.county.play;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bangfu.client.needs.model.ConfirmReceiptRequest;
import org.bangfu.client.needs.model.PageReceiptResponse;
import org.bangfu.client.needs.model.Receipt;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Patience;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.records.County;

/**
 * Confirms, as the county's cashier, the receipts that the office has entered: until another
 * account does, no figure counts the money. Receipts are the same in the contracts of both services
 * that have them.
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
      PageReceiptResponse page =
          ok(cashier.get(URI.create(list + cursor)), "read").as(PageReceiptResponse.class);
      if (!begun && !page.getItems().isEmpty()) {
        tally.begin("receipts", page.getItems().size());
        begun = true;
      }
      Abreast.send(
          Abreast.IN_FLIGHT,
          "receipts",
          page.getItems().stream()
              .<Runnable>map(receipt -> () -> confirm(service, receipt))
              .iterator());
      String next = page.getNextCursor();
      if (next == null) {
        break;
      }
      cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
    if (begun) {
      tally.end();
    }
  }

  private void confirm(URI service, Receipt receipt) {
    UUID id = receipt.getId();
    URI address = URI.create(service + "/v1/receipts/" + id + "/confirmation");
    Patience patience = new Patience();
    Api.Answer answer;
    do {
      answer = cashier.postWithKey(address, "confirm-" + id, new ConfirmReceiptRequest());
    } while (!answer.ok() && answer.refusal().isPassing() && patience.again());
    // one that a killed service had confirmed answers a repeat with a conflict
    if (!answer.refusal().kind().equals("receipt-confirmed")) {
      ok(answer, "confirmed");
    }
    tally.done(1);
    tally.outcome(false);
  }

  private static Api.Answer ok(Api.Answer answer, String done) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "A receipt can't be %s (status %d): %s."
              .formatted(done, answer.status(), answer.refusal().sentence()));
    }
    return answer;
  }
}
