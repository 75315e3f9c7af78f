package org.bangfu.consumption.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets who bought when an order has been over for as long as names are kept. The term runs from
 * its last step, or from when we heard of it where that is later. Several instances share the work.
 */
@ApplicationScoped
public class ForgetBuyers {
  private static final Logger LOG = Logger.getLogger(ForgetBuyers.class);
  private static final int BATCH = 500;

  private final BuyerNames names;
  private final EntityManager entities;
  private final RowFloor floor;
  private final Period kept;

  ForgetBuyers(
      BuyerNames names,
      EntityManager entities,
      RowFloor floor,
      @ConfigProperty(name = "bangfu.buyer-names.kept") Period kept) {
    this.names = names;
    this.entities = entities;
    this.floor = floor;
    this.kept = kept;
  }

  @Scheduled(
      every = "${bangfu.buyer-names.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "buyer-names")
  @RunOnVirtualThread
  void forgetOfItself() {
    try {
      int forgotten = forgetAll();
      if (forgotten > 0) {
        LOG.infof("The buyers of %d orders were kept for %s and are forgotten", forgotten, kept);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what is forgotten stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Buyers whose term is over are not all forgotten");
    }
  }

  /**
   * Forgets all whose term is over, in transactions of their own.
   *
   * @return how many
   */
  public int forgetAll() {
    LocalDate before = BusinessDays.today().minus(kept);
    int forgotten = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(() -> forgetBatch(before));
      forgotten += batch;
    } while (batch == BATCH);
    return forgotten;
  }

  private int forgetBatch(LocalDate before) {
    floor.widen();
    List<UUID> due = due(before);
    return due.isEmpty() ? 0 : names.forget(due);
  }

  @SuppressWarnings("unchecked")
  private List<UUID> due(LocalDate before) {
    return entities
        .createNativeQuery(
            """
            select id from orders
            where buyer_name is not null and refund_id is null
              and recorded_at < cast(cast(:before as date) as timestamp) at time zone 'Asia/Shanghai'
              and (state in ('SETTLED', 'CANCELLED', 'REFUNDED')
                or state = 'RECEIVED' and paid_on is not null)
              and greatest(occurred_on, paid_on, shipped_on, received_on, settled_on, cancelled_on,
                refunded_on) < :before
            order by recorded_at, id limit :most for update skip locked
            """,
            UUID.class)
        .setParameter("before", before)
        .setParameter("most", BATCH)
        .getResultList();
  }
}
