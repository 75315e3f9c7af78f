package org.bangfu.kit.guard.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The jobs that run now. When the service stops, none begins any more, and what they work with,
 * such as the database, is there for those that have begun until they have ended; for {@value
 * #SECONDS} seconds at most, which is less than a supervisor waits for before it kills.
 */
@Singleton
public class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class);
  private static final int SECONDS = 5;
  private static final int MOST = Integer.MAX_VALUE;
  private static final ThreadLocal<Boolean> FAILED = ThreadLocal.withInitial(() -> false);

  private final Semaphore free = new Semaphore(MOST);
  private volatile boolean stopping;

  /** Whether a job that takes long should come to its end. */
  public boolean areStopping() {
    return stopping;
  }

  /** How many run. */
  public int running() {
    return stopping ? 0 : MOST - free.availablePermits();
  }

  /** Runs what a job has begun on another thread as one too; not once the service stops. */
  public void run(Runnable work) {
    if (begin()) {
      try {
        work.run();
      } finally {
        end();
      }
    }
  }

  /**
   * Says that the job of this thread has failed, whole or in part, where it catches that and goes
   * on: its figures do not say then that it went well. Without a job it means nothing.
   */
  public static void failed() {
    FAILED.set(true);
  }

  static void forgetFailure() {
    FAILED.remove();
  }

  static boolean hasFailed() {
    return FAILED.get();
  }

  /** Whether a job may begin; if so, it has to say when it ended. */
  boolean begin() {
    return !stopping && free.tryAcquire();
  }

  void end() {
    free.release();
  }

  /** Last of all who hear of it, so that those who work in steps know already that they end. */
  void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
    stop(Duration.ofSeconds(SECONDS));
  }

  /** Whether all ended in time. */
  boolean stop(Duration patience) {
    stopping = true;
    try {
      // one that begins just now either has its permit, and is waited for, or gets none any more
      if (free.tryAcquire(MOST, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      LOG.infof("Jobs that have not ended after %s are left to themselves", patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
