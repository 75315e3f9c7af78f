package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that may not be our child. Where nobody collects the dead, as in many containers, a
 * killed process keeps its number as a zombie for ever, and Java takes it for alive.
 */
public record RunningProcess(ProcessHandle handle) {

  private static final Duration BETWEEN = Duration.ofMillis(50);

  public boolean isAlive() {
    return handle.isAlive() && !isInState('Z');
  }

  /** Whether it was stopped by a signal, so that it does not even hear that it is to end. */
  public boolean isFrozen() {
    return isInState('T');
  }

  private boolean isInState(char state) {
    try {
      // number, name in brackets, state
      String stat = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
      return stat.startsWith(") " + state, stat.lastIndexOf(')'));
    } catch (IOException e) {
      return false; // no /proc here, or it has just gone
    }
  }

  /** Waits for its end, however long that takes. */
  public void awaitEnd() throws InterruptedException {
    while (isAlive()) {
      Thread.sleep(BETWEEN);
    }
  }

  /** Waits for its end; false when it has not come in time. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isAlive()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(BETWEEN);
    }
    return true;
  }
}
