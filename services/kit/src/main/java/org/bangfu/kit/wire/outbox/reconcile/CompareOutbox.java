package org.bangfu.kit.wire.outbox.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Compares all that the outbox keeps with the topics, because somebody asks for it. */
@ApplicationScoped
public class CompareOutbox {
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final OutboxLog log;
  private final ReconciliationTable table;
  private final TopicIds topics;
  private final ReconciliationFigures figures;
  private final Duration patience;

  CompareOutbox(
      OutboxLog log,
      ReconciliationTable table,
      TopicIds topics,
      ReconciliationFigures figures,
      @ConfigProperty(name = "bangfu.outbox.reconcile.patience", defaultValue = "20s")
          Duration patience) {
    this.log = log;
    this.table = table;
    this.topics = topics;
    this.figures = figures;
    this.patience = patience;
  }

  /**
   * @param since the first day, in Asia/Shanghai; everything if null
   * @throws RuntimeException the problem {@code relay-behind} if the relay does not come so far
   *     soon
   */
  ReconciliationAnswer since(@Nullable LocalDate since) {
    try {
      OffsetDateTime begin =
          since == null ? null : since.atStartOfDay(BusinessDays.ZONE).toOffsetDateTime();
      return compare(begin);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How far the job has come, and the relay. */
  ReconciliationView latest() {
    try {
      return ReconciliationView.of(table.read(), log.slot());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ReconciliationAnswer compare(@Nullable OffsetDateTime since) throws SQLException {
    table.read();
    Mark mark = log.mark();
    awaitRelay(mark);
    long compared = 0;
    long missing = 0;
    long at = 0;
    while (Long.compareUnsigned(at, mark.untilTx()) < 0) {
      Step step = log.next(at, mark.untilTx(), since);
      Set<UUID> lost = topics.missing(step.events());
      table.tellAgain(step, lost);
      figures.toldAgain(lost);
      compared += step.events().size();
      missing += lost.size();
      at = step.untilTx();
    }
    return new ReconciliationAnswer(compared, missing, missing);
  }

  private void awaitRelay(Mark mark) throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    Slot slot = log.slot();
    while (!slot.isPast(mark)) {
      if (slot.status() != Slot.Status.READ || System.nanoTime() > end) {
        throw Problems.tryAgain(
            CommonProblem.RELAY_BEHIND,
            "The slot "
                + slot.name()
                + " is "
                + slot.status()
                + " and not yet where the outbox is.",
            10);
      }
      try {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      slot = log.slot();
    }
  }
}
