package org.bangfu.local.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Waits for a condition, and says what was waited for where it does not come. */
public final class Until {
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private Until() {}

  /**
   * Returns once it holds; a question that fails meanwhile has not been answered yet.
   *
   * @throws FaultException after the limit, with what the supplier says then
   */
  public static void holds(Duration limit, Supplier<String> what, Callable<Boolean> condition)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    Exception last = null;
    while (true) {
      try {
        if (condition.call()) {
          return;
        }
        last = null;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        last = e;
      }
      if (System.nanoTime() > end) {
        String sentence = "after %d s: %s".formatted(limit.toSeconds(), what.get());
        throw last == null
            ? new FaultException(sentence)
            : new FaultException(sentence + " (" + last + ")", last);
      }
      Thread.sleep(BETWEEN);
    }
  }
}
