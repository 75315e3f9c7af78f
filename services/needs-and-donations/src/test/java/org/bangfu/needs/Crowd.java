package org.bangfu.needs;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at the same moment. */
public final class Crowd {
  private Crowd() {}

  public static <T> List<T> atOnce(int callers, Callable<T> call) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      return executor.invokeAll(Collections.nCopies(callers, call)).stream()
          .map(Crowd::result)
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What went wrong is told with its cause. */
  private static <T> T result(Future<T> done) {
    if (done.state() == Future.State.FAILED) {
      throw new IllegalStateException(done.exceptionNow());
    }
    return done.resultNow();
  }
}
