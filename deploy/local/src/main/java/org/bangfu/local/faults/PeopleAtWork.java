package org.bangfu.local.faults;

import java.time.Duration;
import org.bangfu.local.faults.Attempt.Kind;
import org.jspecify.annotations.Nullable;

/**
 * People who go on working on a suite while something is done to it, and look at its figures, and
 * the counting afterwards.
 */
public final class PeopleAtWork {
  private static final Duration MENDED_WITHIN = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final String LOOKED_AT = "households.registered";

  private final SuiteUnderFire suite;
  private final Calls calls;
  private final Accepted accepted = new Accepted();
  private final Load load;
  private final Checks checks;
  private @Nullable Thread looker;
  private volatile boolean looking;
  private Calls.Since since;
  private long before;

  /** Brings in who helps and what is sold. */
  public PeopleAtWork(SuiteUnderFire suite) throws InterruptedException {
    this.suite = suite;
    this.calls = new Calls(suite.tokens());
    this.load = new Load(suite, calls, accepted);
    this.checks = new Checks(suite, calls, accepted, load);
    this.since = calls.mark();
    load.prepare();
  }

  /** They begin, and go on until {@link #end}. */
  public void begin() {
    since = calls.mark();
    before = accepted.count();
    calls.outages().forget();
    load.start();
    looking = true;
    looker = Thread.ofVirtual().name("looks at figures").start(this::look);
  }

  /** How much has been answered to be done since they began. */
  public long done() {
    return accepted.count() - before;
  }

  /** How long nobody was served at a stretch, where that was longest, since they began. */
  public Duration longestOutage() {
    return calls.outages().longest();
  }

  /** Waits until so much more was done, which shows that things go on. */
  public void awaitDone(long more, Duration limit) throws InterruptedException {
    long now = done();
    Until.holds(limit, () -> "nobody can do anything", () -> done() >= now + more);
  }

  /** They end the step that they are at. */
  public void end() throws InterruptedException {
    looking = false;
    if (looker != null) {
      looker.join();
    }
    load.stop();
  }

  /**
   * Waits for the suite and counts.
   *
   * @return what they met, as the rest of a line
   * @throws FaultException with the first that is not right
   */
  public String count() throws InterruptedException {
    suite.awaitReady(MENDED_WITHIN);
    checks.run(since);
    return "%d accepted, %d refused for a while, %d not reached, %d cut off"
        .formatted(
            done(),
            since.count(Kind.BUSY),
            since.count(Kind.NOT_CONNECTED),
            since.count(Kind.CUT_OFF));
  }

  private void look() {
    try {
      while (looking) {
        ReadFigure.ask(suite, calls, LOOKED_AT);
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
