package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.product.Stocks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;

/**
 * Ends an order without a sale. Goods that have not left go back into stock, once: the order's row
 * is held, and it ends only once.
 */
@ApplicationScoped
public class UndoOrder {
  private final Orders orders;
  private final Stocks stocks;
  private final OpenPledges pledges;
  private final TellOrders tell;
  private final Caller caller;
  private final RowFloor floor;

  UndoOrder(
      Orders orders,
      Stocks stocks,
      OpenPledges pledges,
      TellOrders tell,
      Caller caller,
      RowFloor floor) {
    this.orders = orders;
    this.stocks = stocks;
    this.pledges = pledges;
    this.tell = tell;
    this.caller = caller;
    this.floor = floor;
  }

  @Transactional
  public Order cancel(UUID id, LocalDate day) {
    pledges.letGo(List.of(id), day);
    Order order = orders.hold(id, caller.scope());
    if (!pledges.stillOpen(List.of(id)).isEmpty()) {
      throw Problems.tryAgain(
          CommonProblem.CONFLICT, "A payment of the order is just being entered.", 1);
    }
    ClosedPeriods.requireOpen(order.division(), day);
    order.cancel(day);
    // nobody has paid for them: wherever they are, they are the producer's
    undo(order, Step.CANCELLATION, day, caller.actor(), true);
    tell.cancelled(order, CancelReason.GIVEN_UP, day);
    return order;
  }

  /**
   * @param back whether the goods go back into stock
   */
  void undo(Order order, Step step, LocalDate day, String actor, boolean back) {
    if (back) {
      // its lines may be of divisions beyond the caller's
      floor.everywhere(() -> {
        stocks.add(order.quantities());
        return order;
      });
    }
    orders.add(new OrderStep(order, step, day, actor));
  }
}
