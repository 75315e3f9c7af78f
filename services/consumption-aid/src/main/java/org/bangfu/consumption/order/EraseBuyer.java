package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

/** Forgets a buyer on request, once its orders are over; what was sold and paid stays. */
@ApplicationScoped
public class EraseBuyer {
  private final Orders orders;
  private final BuyerNames names;

  EraseBuyer(Orders orders, BuyerNames names) {
    this.orders = orders;
    this.names = names;
  }

  /**
   * All orders of an account that the caller sees: the buyer's own everywhere, those of its
   * divisions for an office.
   *
   * @return how many orders there are, all without a name now
   */
  @Transactional
  public int eraseAccount(UUID account, DivisionScope scope) {
    List<Order> held = orders.holdOfBuyer(account, scope);
    if (held.isEmpty()) {
      throw Problems.notFound("buyer", account);
    }
    erase(held);
    return held.size();
  }

  /** One order, for a buyer who has no account; nothing if it was forgotten before. */
  @Transactional
  public void eraseOfOrder(UUID order, DivisionScope scope) {
    erase(List.of(orders.holdAsStaff(order, scope)));
  }

  private void erase(List<Order> held) {
    if (held.stream()
        .anyMatch(o -> o.isRefunding() || o.state().isOpen(o.days().paidOn() != null))) {
      throw Refusals.buyerAwaited();
    }
    names.forget(held.stream().map(Order::id).toList());
  }
}
