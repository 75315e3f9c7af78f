package org.bangfu.county.call;

import java.time.Duration;

/** Waits longer and longer between tries, and gives up when nothing has come of it for a while. */
public final class Patience {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration END = Duration.ofSeconds(120);

  private final long started = System.nanoTime();
  private Duration wait = Duration.ofMillis(100);

  /** The other side says how long to wait. */
  void atLeast(Duration asked) {
    wait = asked.compareTo(wait) > 0 ? asked : wait;
  }

  /** Waits; false where it is time to give up. */
  public boolean again() {
    if (System.nanoTime() - started > END.toNanos()) {
      return false;
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    Duration twice = wait.multipliedBy(2);
    wait = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    return true;
  }
}
