package org.bangfu.registry.retention;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.retention.RetentionBatch.Doer;
import org.jboss.logging.Logger;

/** Says what is older than it is kept, and does away with it. */
@ApplicationScoped
public class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);
  private static final Doer SERVICE = new Doer("service:retention", DivisionScope.nation(), true);

  private final RetentionPeriods periods;
  private final RetentionBatch batch;

  Retention(RetentionPeriods periods, RetentionBatch batch) {
    this.periods = periods;
    this.batch = batch;
  }

  /** What is due in the divisions; nothing is done. */
  public List<Retained> due(DivisionScope scope) {
    Doer asked = new Doer("", scope, false);
    return Arrays.stream(RetentionCategory.values()).map(category -> due(category, asked)).toList();
  }

  /** Does it, in transactions of their own: what was done stays done if a later one fails. */
  public List<Retained> run(String actor, DivisionScope scope) {
    return run(new Doer(actor, scope, false));
  }

  @Scheduled(
      every = "${bangfu.retention.every:off}",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "retention")
  @RunOnVirtualThread
  void runOfItself() {
    for (Retained each : run(SERVICE)) {
      if (each.due() > 0) {
        LOG.infof("Retention: %d of %d %s", each.done(), each.due(), each.category());
      }
    }
  }

  private List<Retained> run(Doer doer) {
    return Arrays.stream(RetentionCategory.values()).map(category -> run(category, doer)).toList();
  }

  private Retained run(RetentionCategory category, Doer doer) {
    Retained found = due(category, doer);
    long done = 0;
    int more = 1;
    // what comes in meanwhile is the next run's
    while (done < found.due() && more > 0) {
      more = batch.run(category, found.dueBefore(), doer);
      done += more;
    }
    return new Retained(category, found.period(), found.dueBefore(), found.due(), done);
  }

  private Retained due(RetentionCategory category, Doer doer) {
    var period = periods.of(category);
    LocalDate before = BusinessDays.today().minus(period);
    return new Retained(category, period, before, batch.count(category, before, doer), null);
  }
}
