package org.bangfu.kit.wire.outbox.reconcile;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every event of the outbox is on its topic. It marks where the database is; once
 * the relay has come so far, all events before the mark are looked for on their topics, and what is
 * not there is written again, to be told and compared again. A slot that was dropped or lost, or a
 * broker that forgot what it had acknowledged, thus loses nothing. Of all instances one at a time
 * does it.
 */
@ApplicationScoped
public class ReconcileOutbox {
  private static final Logger LOG = Logger.getLogger(ReconcileOutbox.class);

  private final OutboxLog log;
  private final ReconciliationTable table;
  private final TopicIds topics;
  private final ReconciliationFigures figures;
  private final UUID instance = UUID.randomUUID();
  private @Nullable Mark mark;

  ReconcileOutbox(
      OutboxLog log, ReconciliationTable table, TopicIds topics, ReconciliationFigures figures) {
    this.log = log;
    this.table = table;
    this.topics = topics;
    this.figures = figures;
  }

  @Scheduled(
      every = "${bangfu.outbox.reconcile.every}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "outbox-reconciliation")
  @RunOnVirtualThread
  void reconcile() {
    try {
      run();
    } catch (SQLException | RuntimeException e) {
      Jobs.failed();
      // the next run begins where this one was; the gauge of the age says how long it has been so
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
          "The outbox could not be compared with its topics: %s",
          e.getMessage());
    }
  }

  /** One run: compares up to the mark of the last one, if the relay has come so far by now. */
  public synchronized void run() throws SQLException {
    Reconciled reconciled = table.read();
    Mark reached = mark == null ? log.mark() : mark;
    mark = reached;
    Slot slot = log.slot();
    figures.saw(reconciled, slot);
    if (slot.status() == Slot.Status.MISSING || slot.status() == Slot.Status.LOST) {
      LOG.warnf("The slot %s is %s: events are not told", slot.name(), slot.status());
      // what is made anew begins later: a mark from before says nothing of it
      mark = null;
      return;
    }
    if (!slot.isPast(reached) || !table.claim(instance)) {
      return;
    }
    try {
      // by now another instance may have come further
      compare(table.read().untilTx(), reached);
    } finally {
      table.release(instance);
    }
    mark = log.mark();
    figures.saw(table.read(), slot);
  }

  private void compare(long from, Mark reached) throws SQLException {
    long at = from;
    while (Long.compareUnsigned(at, reached.untilTx()) < 0) {
      Step step = log.next(at, reached.untilTx(), null);
      Set<UUID> missing = topics.missing(step.events());
      if (!table.advance(instance, at, step, reached, missing)) {
        return;
      }
      figures.toldAgain(missing);
      at = step.untilTx();
    }
  }
}
