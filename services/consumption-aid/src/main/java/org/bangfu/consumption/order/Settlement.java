package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.product.Supplier;

/** Pays out an order: each line to the households that supplied its product. */
@ApplicationScoped
class Settlement {
  private final Orders orders;
  private final Event<OrderSettled> settled;

  Settlement(Orders orders, Event<OrderSettled> settled) {
    this.orders = orders;
    this.settled = settled;
  }

  /**
   * Whether a sale can be paid out at all; asked before anything of it is written.
   *
   * @throws RuntimeException the problem that names what is missing
   */
  static void requireWhole(Collection<UUID> products, Map<UUID, List<Supplier>> suppliers) {
    products.forEach(id -> Split.requireWhole(suppliers.getOrDefault(id, List.of())));
  }

  /**
   * @param suppliers by product, those of the order at least
   * @throws RuntimeException a problem if the shares of one do not sum to 1
   */
  void settle(Order order, LocalDate day, Map<UUID, List<Supplier>> suppliers) {
    order.settle(day);
    Map<UUID, OrderSettled.Income> incomes = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      List<Supplier> ofLine = suppliers.getOrDefault(line.productId(), List.of());
      for (Split.Part part : Split.of(line.amount(), ofLine)) {
        Supplier household = part.supplier();
        orders.add(
            new SettlementLine(
                order.id(),
                line.position(),
                household.householdId(),
                household.division(),
                part.amount(),
                day));
        incomes.merge(
            household.householdId(),
            new OrderSettled.Income(household.householdId(), household.division(), part.amount()),
            (a, b) ->
                new OrderSettled.Income(
                    a.householdId(), a.division(), a.amount().plus(b.amount())));
      }
    }
    settled.fire(new OrderSettled(order.figures(), List.copyOf(incomes.values()), day));
  }
}
