package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.client.needs.model.Direction;
import org.bangfu.client.needs.model.ImportStatementRequest;
import org.bangfu.client.needs.model.NewStatementLine;
import org.bangfu.client.needs.model.PaymentStatement;
import org.bangfu.client.needs.model.ReceiveDonationRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.records.County;
import org.bangfu.county.records.DonationRecords;
import org.bangfu.county.records.Records;
import org.bangfu.county.scenario.Stage;

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

  /** Those of a stage's online donations, which have landed. */
  void confirm(County county, DonationRecords donations, Stage stage) {
    int[] units =
        IntStream.range(0, donations.units())
            .filter(unit -> stage.holds(donations.dayOf(unit)))
            .toArray();
    if (units.length == 0) {
      return;
    }
    tally.begin("statements", units.length);
    // all before the first is confirmed: what is paid on a statement's day and not in it would be
    // missing from it, and two statements may share a day
    List<UUID> statements = new ArrayList<>();
    for (int first = 0; first < units.length; first += donations.unitsPerRequest()) {
      int end = Math.min(units.length, first + donations.unitsPerRequest());
      List<NewStatementLine> lines = new ArrayList<>();
      for (int unit = first; unit < end; unit++) {
        lines.add(lineOf(donations, units[unit]));
      }
      statements.add(bringIn(county, county.reference("statement", units[first]), lines));
      tally.done(lines.size());
    }
    statements.forEach(this::confirm);
    tally.end();
  }

  private static NewStatementLine lineOf(DonationRecords donations, int unit) {
    List<Records.Item<ReceiveDonationRequest>> made = new ArrayList<>();
    donations.make(unit, made::add);
    ReceiveDonationRequest donation = made.getFirst().body();
    return new NewStatementLine()
        .reference(donation.getPaymentReference())
        .amount(donation.getAmount())
        .direction(Direction.IN)
        .occurredOn(donation.getOccurredOn());
  }

  /** As of the day of its last line. */
  private UUID bringIn(County county, String reference, List<NewStatementLine> lines) {
    LocalDate day =
        lines.stream()
            .map(NewStatementLine::getOccurredOn)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    ImportStatementRequest statement =
        new ImportStatementRequest()
            .division(county.division())
            .provider(DonationRecords.PROVIDER)
            .day(day)
            .lines(lines);
    URI statements = URI.create(needs + "/v1/payment-statements");
    return ok(office.postWithKey(statements, reference, statement), "brought in")
        .as(PaymentStatement.class)
        .getId();
  }

  private void confirm(UUID id) {
    URI address = URI.create(needs + "/v1/payment-statements/" + id + "/confirmation");
    Api.Answer answer = cashier.postWithKey(address, "confirm-" + id, Api.NOTHING);
    // one that a killed service had confirmed answers a repeat with a conflict
    if (!answer.refusal().kind().equals("statement-confirmed")) {
      ok(answer, "confirmed");
    }
    tally.outcome(false);
  }

  private static Api.Answer ok(Api.Answer answer, String done) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "A statement of payments can't be %s (status %d): %s."
              .formatted(done, answer.status(), answer.refusal().sentence()));
    }
    return answer;
  }
}
