package org.bangfu.needs.help.wish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.record.step.Moves;
import org.bangfu.kit.value.time.BusinessDays;
import org.jboss.logging.Logger;

/**
 * Opens wishes again that were not realised in time. Every instance may be at it: each takes claims
 * that no other has locked.
 */
@ApplicationScoped
public class LapseOverdueClaims {
  private static final Logger LOG = Logger.getLogger(LapseOverdueClaims.class);
  private static final int BATCH = 200;

  private final Moves moves;
  private final WishClaimSteps steps;
  private final RowFloor floor;

  LapseOverdueClaims(Moves moves, WishClaimSteps steps, RowFloor floor) {
    this.moves = moves;
    this.steps = steps;
    this.floor = floor;
  }

  @Scheduled(
      every = "${bangfu.wish.lapse.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "wish-claim-lapse")
  @RunOnVirtualThread
  void lapseOfItself() {
    try {
      int lapsed = lapseAll();
      if (lapsed > 0) {
        LOG.infof("%d wishes were not realised in time and are open again", lapsed);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what has lapsed stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Claims of wishes that are overdue have not all lapsed");
    }
  }

  /**
   * Lets all lapse that are due before today, in transactions of their own.
   *
   * @return how many
   */
  public int lapseAll() {
    int lapsed = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(this::lapseBatch);
      lapsed += batch;
    } while (batch == BATCH);
    return lapsed;
  }

  private int lapseBatch() {
    floor.widen();
    LocalDate today = BusinessDays.today();
    List<WishClaim> lapsed = moves.overdue(WishClaimSteps.LAPSE, "due_on", today, BATCH);
    lapsed.forEach(claim -> steps.reopen(claim, today));
    return lapsed.size();
  }
}
