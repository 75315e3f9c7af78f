package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.product.Article;
import org.bangfu.consumption.product.ClosedSuppliers;
import org.bangfu.consumption.product.Counter;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.Stocks;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/** Places orders and enters sales at fairs, one or many; the stock goes down with them. */
@ApplicationScoped
public class PlaceOrder {
  private final Orders orders;
  private final Stocks stocks;
  private final Products products;
  private final ClosedSuppliers closed;
  private final Settlement settlement;
  private final Event<OrderPlaced> placed;
  private final HoldingLimits limits;
  private final Reservation reservation;
  private final Caller caller;

  PlaceOrder(
      Orders orders,
      Stocks stocks,
      Products products,
      ClosedSuppliers closed,
      Settlement settlement,
      Event<OrderPlaced> placed,
      HoldingLimits limits,
      Reservation reservation,
      Caller caller) {
    this.limits = limits;
    this.reservation = reservation;
    this.orders = orders;
    this.stocks = stocks;
    this.products = products;
    this.closed = closed;
    this.settlement = settlement;
    this.placed = placed;
    this.caller = caller;
  }

  @Transactional
  public Order place(NewOrder newOrder) {
    newOrder.checkDays();
    limits.check(newOrder, Origin.of(caller));
    Map<UUID, Article> articles =
        stocks.take(newOrder.quantities(), newOrder.occurredOn(), market());
    requireOpen(newOrder, articles);
    Order order = enter(newOrder, articles);
    if (newOrder.settledOn() != null) {
      settlement.settle(
          order, newOrder.settledOn(), products.suppliersOf(newOrder.quantities().keySet()));
    }
    return order;
  }

  /** Holds all the products that many orders will ask for. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Session session(Collection<UUID> productIds) {
    return new Session(productIds);
  }

  /** Buyers and partner websites order everywhere, staff what is of its divisions. */
  private DivisionScope market() {
    DivisionScope scope = caller.scope();
    return Origin.isBuyer(caller) || caller.is(Role.PARTNER)
        ? scope
        : DivisionScope.of(scope.divisions());
  }

  private static void requireOpen(NewOrder order, Map<UUID, Article> articles) {
    for (UUID product : order.quantities().keySet()) {
      Article article = articles.get(product);
      if (article != null) {
        ClosedPeriods.requireOpen(article.division(), order.occurredOn());
        ClosedPeriods.requireOpen(article.division(), order.settledOn());
      }
    }
  }

  private Order enter(NewOrder newOrder, Map<UUID, Article> articles) {
    Origin origin = Origin.of(caller);
    Order order =
        Order.place(newOrder, articles, origin, reservation.end(newOrder, origin, Instant.now()));
    orders.add(order);
    placed.fire(new OrderPlaced(order.figures(), order.occurredOn()));
    return order;
  }

  /** Places one order after another from the products it holds; closed, it writes the stock. */
  public final class Session {
    private final Collection<UUID> productIds;
    private final Counter counter;
    private @Nullable Map<UUID, LocalDate> closures;
    private @Nullable Map<UUID, List<Supplier>> suppliers;

    private Session(Collection<UUID> productIds) {
      this.productIds = productIds;
      this.counter = stocks.open(productIds, market());
    }

    /**
     * @throws RuntimeException the problem that stands against it, before anything is written
     */
    public Order place(NewOrder newOrder) {
      newOrder.checkDays();
      limits.check(newOrder, Origin.of(caller));
      requireOpen(newOrder, counter.articles());
      ClosedSuppliers.requireNone(
          closures(), newOrder.quantities().keySet(), newOrder.occurredOn());
      if (newOrder.settledOn() != null && counter.hasAll(newOrder.quantities().keySet())) {
        Settlement.requireWhole(newOrder.quantities().keySet(), suppliers());
      }
      Order order = enter(newOrder, counter.take(newOrder.quantities()));
      if (newOrder.settledOn() != null) {
        settlement.settle(order, newOrder.settledOn(), suppliers());
      }
      return order;
    }

    // one query for the whole bulk, if any of it is new
    private Map<UUID, LocalDate> closures() {
      if (closures == null) {
        closures = closed.of(productIds);
      }
      return closures;
    }

    // one query for the whole bulk, if any of it is settled
    private Map<UUID, List<Supplier>> suppliers() {
      if (suppliers == null) {
        suppliers = products.suppliersOf(productIds);
      }
      return suppliers;
    }

    /** Writes what was taken from stock. */
    public void close() {
      counter.close();
    }
  }
}
