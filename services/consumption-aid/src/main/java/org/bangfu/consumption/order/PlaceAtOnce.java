package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.consumption.product.Article;
import org.bangfu.consumption.product.TakeAtOnce;
import org.bangfu.kit.guard.identity.Caller;

/**
 * Places an order, as {@link PlaceOrder} lets it, in what goes to the database at once. Not for
 * buyers with an account of their own, whose orders wait for each other and are counted, nor for
 * sales at fairs, which stand on a sheet.
 */
@ApplicationScoped
public class PlaceAtOnce {
  private final TakeAtOnce take;
  private final BuyerNames names;
  private final TellOrders tell;
  private final HoldingLimits limits;
  private final Reservation reservation;
  private final Caller caller;

  PlaceAtOnce(
      TakeAtOnce take,
      BuyerNames names,
      TellOrders tell,
      HoldingLimits limits,
      Reservation reservation,
      Caller caller) {
    this.take = take;
    this.names = names;
    this.tell = tell;
    this.limits = limits;
    this.reservation = reservation;
    this.caller = caller;
  }

  /** Whether the caller's orders can be placed so. */
  public boolean isFor(Channel channel) {
    return channel == Channel.ONLINE && Ordering.of(caller).buyer() == null;
  }

  /**
   * @throws RuntimeException a problem where it cannot be had so; {@link PlaceOrder} says why
   */
  public Order place(NewOrder newOrder) {
    Ordering by = Ordering.of(caller);
    limits.check(newOrder, by);
    Map<UUID, Article> articles =
        take.take(newOrder.quantities(), newOrder.occurredOn(), PlaceOrder.market(caller));
    PlaceOrder.requireOpen(newOrder, articles);
    Order order = Order.place(newOrder, articles, by, reservation.end(newOrder, by, Instant.now()));
    names.write(order, newOrder.buyer());
    if (by.office()) {
      tell.placed(order, order.occurredOn());
    }
    NewOrderRows.add(order, Objects.requireNonNull(order.buyer()), by);
    return order;
  }
}
