package org.bangfu.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bangfu.local.faults.Accepted.What;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/**
 * People at work, one story after the other: a household comes in and is looked after, its need is
 * published and claimed, a gift is received and its receipt confirmed, something is sold. What
 * can't be done now is sent again with the same key until it is.
 */
final class Load {
  private static final String VILLAGE = "430525103259";
  private static final int WORKERS = 3;
  private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);

  private static final String TOWNSHIP = "officer-430525103";
  private static final String COUNTY = "officer-430525";
  private static final String CASHIER = "cashier-430525";

  private final Insisting insisting;
  private final Accepted accepted;
  private final Newcomers newcomers;
  private final StandingWork standing;
  private final String run = Long.toString(Instant.now().getEpochSecond(), 36);
  private final AtomicLong stories = new AtomicLong();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean going;
  private volatile @Nullable FaultException refused;
  private String helper = "";
  private String product = "";

  Load(SuiteUnderFire suite, Calls calls, Accepted accepted) {
    this.insisting = new Insisting(suite, calls, () -> going);
    this.accepted = accepted;
    this.newcomers = new Newcomers(insisting, accepted, run, VILLAGE);
    this.standing = new StandingWork(insisting, accepted, TOWNSHIP, COUNTY);
  }

  /** Brings in who helps and what is sold. */
  void prepare() throws InterruptedException {
    going = true;
    helper =
        id(
            insisting.until(
                COUNTY,
                SuiteService.NEEDS_AND_DONATIONS,
                "/v1/helpers",
                run + "-helper",
                """
                {"clientReference": "%s-helper", "name": "爱心服务队", "kind": "ORGANISATION", "division": "430525"}
                """
                    .formatted(run)));
    String household = newcomers.household(0);
    String producer =
        id(
            insisting.until(
                COUNTY,
                SuiteService.CONSUMPTION_AID,
                "/v1/producers",
                run + "-producer",
                """
                {"clientReference": "%s-producer", "name": "高沙合作社", "kind": "COOPERATIVE", "division": "%s"}
                """
                    .formatted(run, VILLAGE)));
    product =
        id(
            insisting.until(
                COUNTY,
                SuiteService.CONSUMPTION_AID,
                "/v1/products",
                run + "-product",
                """
                {"clientReference": "%s-product", "producerId": "%s", "name": "雪峰蜜橘", "specification": "5 kg",
                 "unitPrice": "26.00", "originDivision": "%s", "stock": 10000000,
                 "supplies": [{"householdId": "%s", "share": "1.0000"}]}
                """
                    .formatted(run, producer, VILLAGE, household)));
    going = false;
  }

  String product() {
    return product;
  }

  /** What every reference of this load begins with. */
  String run() {
    return run;
  }

  void start() {
    going = true;
    refused = null;
    for (int i = 0; i < WORKERS; i++) {
      workers.add(Thread.ofVirtual().name("load-" + i).start(this::work));
    }
  }

  /**
   * Lets everybody end the step they are at.
   *
   * @throws FaultException where somebody was refused what must be possible
   */
  void stop() throws InterruptedException {
    going = false;
    for (Thread worker : workers) {
      if (!worker.join(ENDS_WITHIN)) {
        throw new FaultException(
            "a request has had no answer for " + ENDS_WITHIN.toMinutes() + " minutes");
      }
    }
    workers.clear();
    FaultException found = refused;
    if (found != null) {
      throw found;
    }
  }

  private void work() {
    try {
      while (going && refused == null) {
        story(stories.incrementAndGet());
      }
    } catch (Insisting.Stopped e) {
      // in the middle of a story, between two steps
    } catch (FaultException e) {
      refused = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void story(long number) throws InterruptedException {
    String name = run + "-" + number;
    String household = newcomers.household(number);
    standing.on(household, number, name);
    String need =
        id(
            insisting.until(
                TOWNSHIP,
                SuiteService.NEEDS_AND_DONATIONS,
                "/v1/needs",
                name,
                """
                {"clientReference": "%s", "householdId": "%s", "onBehalfOf": "%s", "category": "SCHOOLING",
                 "ask": {"measure": "FUNDS", "amount": "600.00"}, "reason": "学费"}
                """
                    .formatted(name, household, household)));
    accepted.add(What.NEED, need);
    publish(need);
    accepted.add(
        What.CLAIM,
        id(
            insisting.until(
                COUNTY,
                SuiteService.NEEDS_AND_DONATIONS,
                "/v1/needs/" + need + "/claims",
                name,
                "{\"helperId\": \"%s\", \"amount\": \"%d.00\"}"
                    .formatted(helper, number % 2 == 0 ? 600 : 200))));
    Attempt gift =
        insisting.until(
            COUNTY,
            SuiteService.NEEDS_AND_DONATIONS,
            "/v1/donations",
            name,
            """
            {"channel": "OFFLINE", "amount": "%d.50", "division": "%s", "receipt": "%s"}
            """
                .formatted(1 + number % 90, VILLAGE, name));
    accepted.add(What.DONATION, id(gift));
    insisting.until(
        CASHIER,
        SuiteService.NEEDS_AND_DONATIONS,
        "/v1/receipts/" + gift.text("receiptId") + "/confirmation",
        name + "-seen",
        "{}");
    accepted.add(
        What.ORDER,
        id(
            insisting.until(
                COUNTY,
                SuiteService.CONSUMPTION_AID,
                "/v1/fair-sales",
                name,
                """
                {"clientReference": "%s", "fair": "演练", "booth": "1", "division": "430525", "receipt": "%s",
                 "lines": [{"productId": "%s", "quantity": 2}]}
                """
                    .formatted(name, name, product))));
  }

  private void publish(String need) throws InterruptedException {
    Attempt done =
        insisting.until(
            TOWNSHIP,
            SuiteService.NEEDS_AND_DONATIONS,
            "/v1/needs/" + need + "/publication",
            need,
            "{}",
            Set.of("need-state"));
    // a repeat of what was done, whose answer was lost, finds it published
    if (!done.accepted() && !done.problem().equals("need-state")) {
      throw new FaultException("a need could not be published: " + done.body());
    }
  }

  private static String id(Attempt attempt) {
    return attempt.text("id");
  }
}
