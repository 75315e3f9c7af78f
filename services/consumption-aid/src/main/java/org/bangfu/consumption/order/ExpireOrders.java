package org.bangfu.consumption.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.consumption.product.Stocks;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.value.time.BusinessDays;
import org.jboss.logging.Logger;

/**
 * Cancels orders that were not paid in time, on the day on which it happens, and gives their goods
 * back. Every instance may be at it: each takes orders that nobody else holds, so that one that is
 * being paid is left to its payment.
 */
@ApplicationScoped
public class ExpireOrders {
  private static final Logger LOG = Logger.getLogger(ExpireOrders.class);
  private static final int BATCH = 200;
  private static final String ACTOR = "job:order-expiry";

  private final Orders orders;
  private final Stocks stocks;
  private final OpenPledges pledges;
  private final TellOrders tell;
  private final RowFloor floor;

  ExpireOrders(Orders orders, Stocks stocks, OpenPledges pledges, TellOrders tell, RowFloor floor) {
    this.orders = orders;
    this.stocks = stocks;
    this.pledges = pledges;
    this.tell = tell;
    this.floor = floor;
  }

  @Scheduled(
      every = "${bangfu.order-expiry.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "order-expiry")
  @RunOnVirtualThread
  void expireOfItself() {
    try {
      int expired = expireAll();
      if (expired > 0) {
        LOG.infof("%d orders were not paid in time; their goods are back in stock", expired);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what has expired stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Orders that were not paid in time have not all expired");
    }
  }

  /**
   * Cancels all whose term is over, in transactions of their own.
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
    LocalDate today = BusinessDays.today();
    List<UUID> due = orders.overdue(BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    pledges.expire(due, today);
    List<Order> overdue = orders.holdOverdue(due);
    // what was pledged in the meantime ends with the next run
    Set<UUID> pledged = pledges.stillOpen(due);
    Map<UUID, Long> back = new HashMap<>();
    int expired = 0;
    for (Order order : overdue) {
      if (pledged.contains(order.id())) {
        continue;
      }
      expired++;
      order.expire(today);
      order.quantities().forEach((product, quantity) -> back.merge(product, quantity, Long::sum));
      orders.add(new OrderStep(order, Step.CANCELLATION, today, ACTOR));
      tell.cancelled(order, CancelReason.EXPIRED, today);
    }
    if (!back.isEmpty()) {
      stocks.add(back);
    }
    return expired;
  }
}
