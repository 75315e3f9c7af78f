package org.bangfu.local.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bangfu.local.faults.Attempt.Kind;

/**
 * Plays faults on a running suite, one after the other, while people go on working, and looks after
 * each whether everything is there and right.
 */
public final class Drill {
  private static final Duration MENDED_WITHIN = Duration.ofMinutes(5);
  private static final Duration BEFORE = Duration.ofSeconds(3);

  private final SuiteUnderFire suite;
  private final PrintStream out;

  /**
   * On this suite.
   *
   * @param out gets a line for each fault
   */
  public Drill(SuiteUnderFire suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /** The names of all faults. */
  public static List<String> names() {
    return Faults.all().stream().map(Fault::name).toList();
  }

  /**
   * Plays the faults of these names.
   *
   * @param length how long a part is away or frozen
   */
  public Outcome play(List<String> names, Duration length) throws InterruptedException {
    Calls calls = new Calls(suite.tokens());
    Accepted accepted = new Accepted();
    Load load = new Load(suite, calls, accepted);
    load.prepare();
    Checks checks = new Checks(suite, calls, accepted, load);
    List<String> failed = new ArrayList<>();
    List<String> notPlayed = new ArrayList<>();
    for (Fault fault : Faults.all()) {
      if (names.contains(fault.name())) {
        Scene scene = new Scene(suite, calls, length, new ArrayList<>());
        try {
          if (!survives(fault, scene, accepted, load, checks)) {
            failed.add(fault.name());
          }
        } catch (Fault.Impossible e) {
          out.printf("%-28s can't be played here: %s%n", fault.name(), e.getMessage());
          notPlayed.add(fault.name());
        }
      }
    }
    return new Outcome(List.copyOf(failed), List.copyOf(notPlayed));
  }

  /**
   * What came of a round.
   *
   * @param failed faults that were not survived
   * @param notPlayed faults that this machine can't have
   */
  public record Outcome(List<String> failed, List<String> notPlayed) {}

  private boolean survives(Fault fault, Scene scene, Accepted accepted, Load load, Checks checks)
      throws InterruptedException, Fault.Impossible {
    Instant began = Instant.now();
    long before = accepted.count();
    Calls.Since since = scene.calls().mark();
    try {
      load.start();
      try {
        TimeUnit.MILLISECONDS.sleep(BEFORE.toMillis());
        fault.strike().on(scene);
        suite.awaitReady(MENDED_WITHIN);
      } finally {
        load.stop();
      }
      if (accepted.count() == before) {
        throw new FaultException("nobody could do anything");
      }
      scene.afterwards().forEach(Runnable::run);
      checks.run(since);
      out.printf(
          "%-28s survived in %4d s; %d accepted, %d refused for a while, %d not reached, %d cut off; %s%n",
          fault.name(),
          Duration.between(began, Instant.now()).toSeconds(),
          accepted.count() - before,
          since.count(Kind.BUSY),
          since.count(Kind.NOT_CONNECTED),
          since.count(Kind.CUT_OFF),
          fault.what());
      return true;
    } catch (Fault.Impossible | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      out.printf(
          "%-28s NOT survived: %s%n", fault.name(), e.getMessage() == null ? e : e.getMessage());
      return false;
    }
  }
}
