package org.bangfu.payment.payment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets pledges fall away that nobody has paid in time, counted from when we heard of them; on the
 * day on which it happens, whatever day they were entered for. What the office holds a receipt for
 * waits for the office.
 */
@ApplicationScoped
public class ExpirePledges {
  private static final Logger LOG = Logger.getLogger(ExpirePledges.class);
  private static final int BATCH = 200;

  private final EntityManager entities;
  private final LapsePayments lapse;
  private final RowFloor floor;
  private final int days;

  ExpirePledges(
      EntityManager entities,
      LapsePayments lapse,
      RowFloor floor,
      @ConfigProperty(name = "bangfu.payment.pledge-days", defaultValue = "30") int days) {
    this.entities = entities;
    this.lapse = lapse;
    this.floor = floor;
    this.days = days;
  }

  @Scheduled(
      every = "${bangfu.payment.expire.every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "payment-expiry")
  @RunOnVirtualThread
  void expireOfItself() {
    try {
      int expired = expireAll();
      if (expired > 0) {
        LOG.infof("%d pledges were not paid in time", expired);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what has expired stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Pledges that are overdue have not all expired");
    }
  }

  /**
   * Lets all expire that are overdue, in transactions of their own.
   *
   * @return how many
   */
  public int expireAll() {
    int expired = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(this::expireBatch);
      expired += batch;
    } while (batch == BATCH);
    return expired;
  }

  private int expireBatch() {
    floor.widen();
    @SuppressWarnings("unchecked")
    List<UUID> overdue =
        entities
            .createNativeQuery(
                """
                select id from payment
                where state in ('CREATED', 'PENDING') and provider <> 'receipt' and recorded_at < :before
                order by recorded_at, id limit :size for update skip locked
                """,
                UUID.class)
            .setParameter("before", Instant.now().minus(days, ChronoUnit.DAYS))
            .setParameter("size", BATCH)
            .getResultList();
    lapse.lapse(overdue, PaymentState.EXPIRED, BusinessDays.today());
    return overdue.size();
  }
}
