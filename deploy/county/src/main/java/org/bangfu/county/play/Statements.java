package org.bangfu.county.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Json;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.records.County;
import org.bangfu.county.records.DonationRecords;
import org.bangfu.county.records.Records;

/**
 * Brings in what the payment provider says of past payments, a statement a bulk, and has the
 * county's cashier confirm each as a whole.
 */
final class Statements {
  private final Api office;
  private final Api cashier;
  private final URI needs;
  private final Tally tally;

  Statements(Api office, Api cashier, URI needs, Tally tally) {
    this.office = office;
    this.cashier = cashier;
    this.needs = needs;
    this.tally = tally;
  }

  /** Those of the records that are online donations, which have landed. */
  void confirm(County county, DonationRecords donations) {
    if (donations.units() == 0) {
      return;
    }
    tally.begin("statements", donations.units());
    // all before the first is confirmed: what is paid on a statement's day and not in it would be
    // missing from it, and two statements may share a day
    List<String> statements = new ArrayList<>();
    for (int first = 0; first < donations.units(); first += donations.unitsPerRequest()) {
      int end = Math.min(donations.units(), first + donations.unitsPerRequest());
      List<ObjectNode> lines = new ArrayList<>();
      for (int unit = first; unit < end; unit++) {
        lines.add(lineOf(donations, unit));
      }
      statements.add(bringIn(county, county.reference("statement", first), lines));
      tally.done(lines.size());
    }
    statements.forEach(this::confirm);
    tally.end();
  }

  private static ObjectNode lineOf(DonationRecords donations, int unit) {
    List<Records.Item> made = new ArrayList<>();
    donations.make(unit, made::add);
    ObjectNode donation = made.getFirst().body();
    return Json.object()
        .with("reference", donation.path("paymentReference").asText())
        .with("amount", donation.path("amount").asText())
        .with("direction", "IN")
        .with("occurredOn", donation.path("occurredOn").asText())
        .node();
  }

  /** As of the day of its last line. */
  private String bringIn(County county, String reference, List<ObjectNode> lines) {
    String day =
        lines.stream()
            .map(line -> line.path("occurredOn").asText())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Json statement =
        Json.object()
            .with("division", county.division())
            .with("provider", DonationRecords.PROVIDER)
            .with("day", day)
            .with("lines", lines);
    URI statements = URI.create(needs + "/v1/payment-statements");
    return ok(office.post(statements, reference, statement.node()), "brought in")
        .path("id")
        .asText();
  }

  private void confirm(String id) {
    URI address = URI.create(needs + "/v1/payment-statements/" + id + "/confirmation");
    Api.Answer answer = cashier.post(address, "confirm-" + id, Json.object().node());
    // one that a killed service had confirmed answers a repeat with a conflict
    if (!answer.problem().equals("statement-confirmed")) {
      ok(answer, "confirmed");
    }
    tally.outcome(false);
  }

  private static JsonNode ok(Api.Answer answer, String done) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "A statement of payments can't be %s (status %d): %s."
              .formatted(done, answer.status(), Api.sentence(answer.body())));
    }
    return answer.body();
  }
}
