package org.bangfu.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes dead letters that were closed long ago; what is open stays. */
@ApplicationScoped
public class ForgetDeadLetters {
  private static final Logger LOG = Logger.getLogger(ForgetDeadLetters.class);

  private final DeadLetterRows rows;
  private final Duration kept;

  ForgetDeadLetters(
      DeadLetterRows rows, @ConfigProperty(name = "bangfu.dead-letters.kept") Duration kept) {
    this.rows = rows;
    this.kept = kept;
  }

  @Scheduled(
      every = "1h",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "forget-dead-letters")
  @RunOnVirtualThread
  void forgetHourly() {
    try {
      forget();
    } catch (RuntimeException e) {
      // the next run finds them again
      LOG.warnf("Dead letters could not be purged: %s", Reasons.of(e));
    }
  }

  /** How many were deleted. */
  public int forget() {
    int gone = QuarkusTransaction.requiringNew().call(() -> rows.purge(kept.toDays()));
    if (gone > 0) {
      LOG.infof("Purged %d dead letters that were closed %d days ago", gone, kept.toDays());
    }
    return gone;
  }
}
