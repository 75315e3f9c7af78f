package org.bangfu.needs.help.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.record.step.Moves;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.need.Coverages;
import org.jboss.logging.Logger;

/**
 * Frees needs again of what was claimed and did not come in time, on the day on which that is
 * found. Every instance may be at it: each takes claims that no other has locked.
 */
@ApplicationScoped
public class LapseOverdueClaims {
  private static final Logger LOG = Logger.getLogger(LapseOverdueClaims.class);
  private static final int BATCH = 200;

  private final Moves moves;
  private final Coverages coverages;
  private final RowFloor floor;

  LapseOverdueClaims(Moves moves, Coverages coverages, RowFloor floor) {
    this.moves = moves;
    this.coverages = coverages;
    this.floor = floor;
  }

  @Scheduled(
      every = "${bangfu.claim.lapse.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "claim-lapse")
  @RunOnVirtualThread
  void lapseOfItself() {
    try {
      int lapsed = lapseAll();
      if (lapsed > 0) {
        LOG.infof("%d claims of needs were not delivered in time and have lapsed", lapsed);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what has lapsed stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Claims of needs that are overdue have not all lapsed");
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
    List<Claim> lapsed = moves.overdue(ClaimSteps.LAPSE, "due_on", today, BATCH);
    // sorted, so that two batches never wait for each other's needs in a circle
    lapsed.stream()
        .sorted(Comparator.comparing(Claim::needId))
        .forEach(claim -> coverages.free(claim.needId(), claim.taken().value(), today));
    return lapsed.size();
  }
}
