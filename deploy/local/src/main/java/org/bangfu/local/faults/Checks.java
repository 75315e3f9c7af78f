package org.bangfu.local.faults;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangfu.local.suite.SuiteService;

/** What must be so after every fault, asked of the databases, the topics and the APIs. */
final class Checks {
  private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofMinutes(3);
  private static final Duration FIGURES_AGREE_WITHIN = Duration.ofMinutes(2);

  private final SuiteUnderFire suite;
  private final Calls calls;
  private final Accepted accepted;
  private final Load load;
  private final EventIds events;

  Checks(SuiteUnderFire suite, Calls calls, Accepted accepted, Load load) {
    this.suite = suite;
    this.calls = calls;
    this.accepted = accepted;
    this.load = load;
    this.events = new EventIds(suite.bootstrapServers());
  }

  /**
   * All of them.
   *
   * @throws FaultException with the first that does not hold
   */
  void run() throws InterruptedException {
    if (calls.count(Attempt.Kind.FAULTY) > 0) {
      throw new FaultException("an answer that no caller should get: " + calls.lastFault());
    }
    accepted.requireThere(suite);
    everyEventIsOnItsTopic();
    noDeadLetterIsOpen();
    booksBalance();
    figuresAreWhatTheSourcesSay();
    auditIsUnbroken();
  }

  private void everyEventIsOnItsTopic() throws InterruptedException {
    List<String> missing = new ArrayList<>();
    Until.holds(
        EVENTS_ARRIVE_WITHIN,
        () ->
            "%d events of an outbox are on no topic, %s among them"
                .formatted(missing.size(), missing.getFirst()),
        () -> {
          missing.clear();
          Set<String> told = events.all();
          for (SuiteService service : SuiteService.values()) {
            if (service.isProducer()) {
              suite.database(service).column("select id from outbox").stream()
                  .filter(id -> !told.contains(id))
                  .forEach(missing::add);
            }
          }
          return missing.isEmpty();
        });
  }

  private void noDeadLetterIsOpen() {
    for (SuiteService service : SuiteService.values()) {
      List<String> open =
          suite.database(service).column("select reason from dead_letter where state = 'OPEN'");
      if (!open.isEmpty()) {
        throw new FaultException(
            "%s has %d dead letters: %s".formatted(service.title(), open.size(), open.getFirst()));
      }
    }
  }

  private void booksBalance() {
    SourceDatabase needs = suite.database(SuiteService.NEEDS_AND_DONATIONS);
    requireNone(
        needs,
        "entries of the ledger that do not sum to zero",
        """
        select count(*) from (select entry_id from posting group by entry_id having sum(debit) <> sum(credit)) unequal
        """);
    requireNone(
        needs,
        "needs with more promised than asked",
        "select count(*) from need where covered > asked");
    requireNone(
        needs,
        "campaigns with more raised than asked",
        "select count(*) from campaign where raised > target");
    SourceDatabase consumption = suite.database(SuiteService.CONSUMPTION_AID);
    requireNone(
        consumption,
        "products sold beyond their stock",
        "select count(*) from product where stock < 0");
    requireNone(
        consumption,
        "products whose stock is not what came in less what was sold",
        """
        select count(*) from product p
        where p.id = '%s' and p.stock <>
          (select sum(quantity) from stock_addition where product_id = p.id)
          - (select coalesce(sum(quantity), 0) from order_line where product_id = p.id)
        """
            .formatted(load.product()));
  }

  private static void requireNone(SourceDatabase database, String what, String count) {
    String found = database.value(count);
    if (!found.equals("0")) {
      throw new FaultException(found + " " + what);
    }
  }

  private void figuresAreWhatTheSourcesSay() throws InterruptedException {
    for (var figure : SourceFigures.ALL.entrySet()) {
      BigDecimal[] values = new BigDecimal[2];
      String[] mark = new String[1];
      Until.holds(
          FIGURES_AGREE_WITHIN,
          () ->
              "%s is %s (%s) and the source says %s"
                  .formatted(figure.getKey(), values[0], mark[0], values[1]),
          () -> {
            URI address =
                suite
                    .url(SuiteService.REPORTING)
                    .resolve("/v1/indicators/" + figure.getKey() + "?division=430525");
            Attempt answer = calls.get("officer-430525", address);
            mark[0] =
                answer.accepted()
                    ? answer.body().path("completeness").toString()
                    : "" + answer.status();
            values[1] =
                new BigDecimal(
                    suite.database(figure.getValue().service()).value(figure.getValue().sql()));
            if (!answer.accepted()) {
              return false;
            }
            values[0] = new BigDecimal(answer.text("value"));
            return values[0].compareTo(values[1]) == 0
                && answer.body().path("completeness").path("mark").asText().equals("complete");
          });
    }
  }

  private void auditIsUnbroken() throws InterruptedException {
    for (SuiteService service : SuiteService.values()) {
      Attempt chain = calls.get("auditor", suite.url(service).resolve("/v1/audit/chain"));
      if (!chain.accepted() || !chain.body().path("intact").asBoolean()) {
        throw new FaultException(
            "the audit of %s does not hold: %d %s"
                .formatted(service.title(), chain.status(), chain.body()));
      }
    }
  }
}
