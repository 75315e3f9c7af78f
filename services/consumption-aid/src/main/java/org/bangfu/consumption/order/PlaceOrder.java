package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.product.Article;
import org.bangfu.consumption.product.ClosedSuppliers;
import org.bangfu.consumption.product.Counter;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.Stocks;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.payment.receipt.OpenReceipts;
import org.bangfu.payment.receipt.Paper;
import org.jspecify.annotations.Nullable;

/** Places orders and enters sales at fairs, one or many; the stock goes down with them. */
@ApplicationScoped
public class PlaceOrder {
  private final Orders orders;
  private final BuyerNames names;
  private final Stocks stocks;
  private final Products products;
  private final ClosedSuppliers closed;
  private final BoothSheets sheets;
  private final TellOrders tell;
  private final HoldingLimits limits;
  private final Reservation reservation;
  private final Caller caller;

  PlaceOrder(
      Orders orders,
      BuyerNames names,
      Stocks stocks,
      Products products,
      ClosedSuppliers closed,
      BoothSheets sheets,
      TellOrders tell,
      HoldingLimits limits,
      Reservation reservation,
      Caller caller) {
    this.limits = limits;
    this.reservation = reservation;
    this.orders = orders;
    this.names = names;
    this.stocks = stocks;
    this.products = products;
    this.closed = closed;
    this.sheets = sheets;
    this.tell = tell;
    this.caller = caller;
  }

  @Transactional
  public Order place(NewOrder newOrder) {
    newOrder.checkDays();
    limits.check(newOrder, Ordering.of(caller));
    Map<UUID, Article> articles =
        stocks.take(newOrder.quantities(), newOrder.occurredOn(), market(caller));
    requireOpen(newOrder, articles);
    if (newOrder.settledOn() != null) {
      Settlement.requireWhole(
          articles.keySet(), products.suppliersOf(newOrder.quantities().keySet()));
    }
    List<Paper> papers =
        Stream.ofNullable(newOrder.sheet()).map(sheet -> paper(sheet, articles)).toList();
    return enter(newOrder, articles, sheets.open(papers));
  }

  /**
   * Holds all the products that many orders will ask for.
   *
   * @param booths on which those of them stand that are sales at fairs
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Session session(Collection<UUID> productIds, Collection<Sheet> booths) {
    return new Session(productIds, booths);
  }

  /** A sheet is kept in the county of its first product's producer. */
  private static Paper paper(Sheet sheet, Map<UUID, Article> articles) {
    Article first = Objects.requireNonNull(articles.get(sheet.product()));
    return new Paper(first.division(), sheet.number());
  }

  /** Buyers and partner websites order everywhere, staff what is of its divisions. */
  static DivisionScope market(Caller caller) {
    DivisionScope scope = caller.scope();
    return Ordering.isBuyer(caller) || caller.is(Role.PARTNER)
        ? scope
        : DivisionScope.of(scope.divisions());
  }

  static void requireOpen(NewOrder order, Map<UUID, Article> articles) {
    for (UUID product : order.quantities().keySet()) {
      Article article = articles.get(product);
      if (article != null) {
        ClosedPeriods.requireOpen(article.division(), order.occurredOn());
        ClosedPeriods.requireOpen(article.division(), order.settledOn());
      }
    }
  }

  private Order enter(NewOrder newOrder, Map<UUID, Article> articles, OpenReceipts open) {
    UUID receipt =
        newOrder.sheet() == null ? null : open.require(paper(newOrder.sheet(), articles));
    Ordering ordering = Ordering.of(caller);
    Order order =
        Order.place(
            newOrder, articles, ordering, reservation.end(newOrder, ordering, Instant.now()));
    names.write(order, newOrder.buyer());
    orders.add(order);
    if (receipt != null) {
      sheets.enter(order, receipt);
    }
    if (ordering.office()) {
      tell.placed(order, order.occurredOn());
    }
    return order;
  }

  /** Places one order after another from the products it holds; closed, it writes the stock. */
  public final class Session {
    private final Collection<UUID> productIds;
    private final Counter counter;
    private final OpenReceipts open;
    private @Nullable Map<UUID, LocalDate> closures;
    private @Nullable Map<UUID, List<Supplier>> suppliers;

    private Session(Collection<UUID> productIds, Collection<Sheet> booths) {
      this.productIds = productIds;
      this.counter = stocks.open(productIds, market(caller));
      this.open =
          sheets.open(
              booths.stream()
                  .filter(sheet -> counter.hasAll(Set.of(sheet.product())))
                  .map(sheet -> paper(sheet, counter.articles()))
                  .toList());
    }

    /**
     * @throws RuntimeException the problem that stands against it, before anything is written
     */
    public Order place(NewOrder newOrder) {
      newOrder.checkDays();
      limits.check(newOrder, Ordering.of(caller));
      requireOpen(newOrder, counter.articles());
      ClosedSuppliers.requireNone(
          closures(), newOrder.quantities().keySet(), newOrder.occurredOn());
      Sheet sheet = newOrder.sheet();
      if (counter.hasAll(newOrder.quantities().keySet())) {
        if (newOrder.settledOn() != null) {
          Settlement.requireWhole(newOrder.quantities().keySet(), suppliers());
        }
        if (sheet != null) {
          open.require(paper(sheet, counter.articles()));
        }
      }
      return enter(newOrder, counter.take(newOrder.quantities()), open);
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
