package org.bangfu.local.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bangfu.local.suite.SuiteService;

/** Sends what has to be done again with the same key until it is done, as a caller should. */
final class Insisting {
  private static final Duration PAUSE = Duration.ofMillis(200);
  // so long a drill waits for what is full or away, and no longer
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Problems that pass by themselves. */
  private static final Set<String> PASSING =
      Set.of("household-not-yet-known", "request-in-progress", "conflict", "unauthorised");

  private final SuiteUnderFire suite;
  private final Calls calls;
  private final BooleanSupplier going;

  /**
   * For as long as somebody wants it.
   *
   * @param going whether to send again what was not done
   */
  Insisting(SuiteUnderFire suite, Calls calls, BooleanSupplier going) {
    this.suite = suite;
    this.calls = calls;
    this.going = going;
  }

  /** Nobody wants it any more, between two tries. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  Attempt until(String caller, SuiteService service, String path, String key, String json)
      throws InterruptedException {
    return until(caller, service, path, key, json, Set.of());
  }

  /** Sends it until it is done; what is in the way and does not pass is what the drill found. */
  Attempt until(
      String caller, SuiteService service, String path, String key, String json, Set<String> fine)
      throws InterruptedException {
    URI address = suite.url(service).resolve(path);
    while (true) {
      // a key is of one operation
      Attempt attempt =
          calls.post(caller, address, key + path.substring(path.lastIndexOf('/')), json);
      if (attempt.accepted() || fine.contains(attempt.problem())) {
        return attempt;
      }
      if (attempt.kind() == Attempt.Kind.DECLINED && !PASSING.contains(attempt.problem())) {
        throw new FaultException(
            "%s was refused with %d: %s".formatted(path, attempt.status(), attempt.body()));
      }
      if (!going.getAsBoolean()) {
        throw new Stopped();
      }
      Thread.sleep(pause(attempt));
    }
  }

  /** A service that is busy, or ends, is left alone for as long as it says. */
  private static Duration pause(Attempt attempt) {
    Duration wanted = attempt.kind() == Attempt.Kind.BUSY ? attempt.comeAgain() : PAUSE;
    return wanted.compareTo(PATIENCE) > 0 ? PATIENCE : wanted;
  }
}
