package org.bangfu.local.supervisor;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks one part how it is. It never waits longer than some seconds for the answer. */
interface Checkup {

  /** What a part can answer. */
  enum Health {
    READY,
    /** It lives, and does not serve for now. */
    UNREADY,
    /** It says of itself that it can't go on. */
    DOWN,
    /** No answer came. */
    SILENT
  }

  /**
   * The answer.
   *
   * @param detail what a person should know of it, or null when it is ready
   */
  record Answer(Health health, @Nullable String detail) {

    static final Answer READY = new Answer(Health.READY, null);
    static final Answer SILENT = new Answer(Health.SILENT, "does not answer");
  }

  Duration BETWEEN = Duration.ofMillis(100);

  Answer ask() throws InterruptedException;

  /** Waits until it is ready; false when there is nothing to wait for any more. */
  default boolean await(BooleanSupplier goOn) throws InterruptedException {
    while (goOn.getAsBoolean()) {
      if (ask().health() == Health.READY) {
        return true;
      }
      Thread.sleep(BETWEEN);
    }
    return false;
  }
}
