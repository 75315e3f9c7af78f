package org.bangfu.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangfu.local.suite.SuiteService;

/** What must be so after every fault, asked of the databases, the topics and the APIs. */
final class Checks {
  private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofMinutes(3);
  private static final Duration FIGURES_AGREE_WITHIN = Duration.ofMinutes(2);

  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

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
   * @param since what the callers have got since before the fault
   * @throws FaultException with the first that does not hold
   */
  void run(Calls.Since since) throws InterruptedException {
    if (since.count(Attempt.Kind.FAULTY) > 0) {
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
    // each step of a story is sent under one key until it is done: two of a kind are one given
    // twice
    requireNone(
        needs,
        "receipts with more than one gift",
        """
        select count(*) from (select receipt from donation where receipt like '%s-%%'
          group by receipt having count(*) > 1) twice
        """
            .formatted(load.run()));
    requireNone(
        needs,
        "needs that were claimed twice",
        """
        select count(*) from (select c.need_id from claim c join need n on n.id = c.need_id
          where n.client_reference like '%s-%%' group by c.need_id having count(*) > 1) twice
        """
            .formatted(load.run()));
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
    for (String indicator : SourceFigures.ALL.keySet()) {
      ReadFigure[] read = new ReadFigure[1];
      Until.holds(
          FIGURES_AGREE_WITHIN,
          () -> String.valueOf(read[0]),
          () -> {
            read[0] = ReadFigure.of(suite, calls, indicator);
            return read[0].isRight();
          });
    }
  }

  private void auditIsUnbroken() throws InterruptedException {
    for (SuiteService service : SuiteService.values()) {
      Attempt[] chain = new Attempt[1];
      Until.holds(
          ANSWERS_WITHIN,
          () -> "the audit of %s is not told: %s".formatted(service.title(), chain[0]),
          () -> {
            chain[0] = calls.get("auditor", suite.url(service).resolve("/v1/audit/chain"));
            return chain[0].accepted();
          });
      if (!chain[0].body().path("intact").asBoolean()) {
        throw new FaultException(
            "the audit of %s does not hold: %s".formatted(service.title(), chain[0].body()));
      }
    }
  }
}
