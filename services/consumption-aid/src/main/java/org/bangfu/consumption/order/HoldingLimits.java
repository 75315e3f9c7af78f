package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps one account from emptying the shelves with orders that it never pays: so many open orders,
 * and so many units of one product in all of them. A partner website buys for many and is bound
 * order by order; an office is not bound.
 */
@ApplicationScoped
class HoldingLimits {
  private final EntityManager entities;
  private final OrderTerms terms;

  HoldingLimits(EntityManager entities, OrderTerms terms) {
    this.entities = entities;
    this.terms = terms;
  }

  /**
   * To be asked before stock is touched, in the transaction that places the order: orders of one
   * account wait for each other here.
   *
   * @throws RuntimeException a problem if the order would hold more than its account may
   */
  void check(NewOrder order, Ordering ordering) {
    if (ordering.office()) {
      return;
    }
    NewBuyer buyer = order.buyer();
    OrderTerms.Holding limit =
        buyer == null || buyer.kind() == BuyerKind.PERSON ? terms.person() : terms.institution();
    Map<UUID, Long> units = new HashMap<>(order.quantities());
    if (ordering.buyer() != null) {
      addHeld(ordering.buyer(), units, limit);
    }
    order
        .quantities()
        .keySet()
        .forEach(product -> {
          if (units.getOrDefault(product, 0L) > limit.units()) {
            throw Refusals.tooManyUnits(product, limit.units());
          }
        });
  }

  private void addHeld(UUID account, Map<UUID, Long> units, OrderTerms.Holding limit) {
    // a statement of its own: one that waits sees what was before it began to wait
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('orders of ' || :account, 0)) as"
                + " text)")
        .setParameter("account", account.toString())
        .getSingleResult();
    Set<UUID> open = new HashSet<>();
    List<Object[]> held =
        entities
            .createQuery(
                "select l.order.id, l.productId, l.quantity from OrderLine l"
                    + " where l.order.buyerAccount = :account and l.order.state in :open",
                Object[].class)
            .setParameter("account", account)
            .setParameter("open", Set.of(OrderState.PLACED, OrderState.ON_ACCOUNT))
            .getResultList();
    for (Object[] line : held) {
      open.add((UUID) line[0]);
      units.merge((UUID) line[1], (Long) line[2], Long::sum);
    }
    if (open.size() >= limit.openOrders()) {
      throw Refusals.tooManyOpen(limit.openOrders());
    }
  }
}
