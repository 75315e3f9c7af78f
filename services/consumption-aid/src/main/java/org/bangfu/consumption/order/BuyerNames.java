package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.guard.personal.Vault;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The names of buyers, each sealed under a key of its order: most orders have no account behind
 * them, and each is kept for a term of its own.
 */
@ApplicationScoped
public class BuyerNames {
  /** The column; its subject is the order. */
  static final String FIELD = "orders.buyer_name";

  private final Vault vault;
  private final SubjectKeys keys;
  private final EntityManager entities;
  private final Event<BuyersForgotten> forgotten;

  BuyerNames(
      Vault vault, SubjectKeys keys, EntityManager entities, Event<BuyersForgotten> forgotten) {
    this.vault = vault;
    this.keys = keys;
    this.entities = entities;
    this.forgotten = forgotten;
  }

  /** Writes a new order in its buyer's name; nothing for a sale at a fair. */
  void write(Order order, @Nullable NewBuyer buyer) {
    if (buyer != null) {
      SubjectVault created = vault.create(order.id());
      keys.keep(created);
      order.boughtBy(new Buyer(buyer.kind(), created.seal(FIELD, buyer.name()), buyer.headCount()));
    }
  }

  /** In clear; null for a sale at a fair, and once the name was forgotten. */
  public @Nullable PersonalText of(Order order) {
    Buyer buyer = order.buyer();
    Sealed name = buyer == null ? null : buyer.name();
    String key = order.buyerKey();
    return name == null || key == null
        ? null
        : vault.open(order.id(), new WrappedKey(key)).open(FIELD, name);
  }

  /**
   * Forgets who bought: the keys are destroyed and the names blanked; goods and money stay.
   *
   * @param orders that the transaction holds
   * @return how many had a name
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forget(Collection<UUID> orders) {
    keys.erase(orders);
    List<String> places = blank(orders);
    forgotten.fire(
        new BuyersForgotten(places.stream().map(DivisionCode::new).collect(Collectors.toSet())));
    return places.size();
  }

  /** The divisions of the orders that had a name, one for each. */
  @SuppressWarnings("unchecked")
  private List<String> blank(Collection<UUID> orders) {
    return entities
        .createNativeQuery(
            """
            update orders set buyer_name = null, version = version + 1
            where id = any(cast(:orders as uuid[])) and buyer_name is not null
            returning division
            """,
            String.class)
        .setParameter("orders", orders.toArray(UUID[]::new))
        .getResultList();
  }
}
