package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;

/**
 * What is on hand. Every statement locks its products in the order of their ids before it changes
 * one, so that no two of them wait for each other in a circle, and none leaves less than nothing.
 */
@ApplicationScoped
public class Stocks {
  private static final String COLUMNS = "id, name, unit_price, stock, division, origin_division";

  private final EntityManager entities;
  private final ClosedSuppliers closed;

  Stocks(EntityManager entities, ClosedSuppliers closed) {
    this.entities = entities;
    this.closed = closed;
  }

  /**
   * Takes all that is asked or nothing, in one statement.
   *
   * @param wanted quantity by product
   * @param soldOn nothing is taken of what a household supplies whose file was closed by then
   * @param scope whose products are asked for; all there are if it is open
   * @throws RuntimeException the problem that names what is missing; the transaction must end
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Article> take(Map<UUID, Long> wanted, LocalDate soldOn, DivisionScope scope) {
    List<Tuple> rows =
        run(
            """
            with wanted as (
              select * from unnest(cast(:ids as uuid[]), cast(:quantities as bigint[])) as w(id, quantity)),
            locked as materialized (
              select p.id from product p where p.id = any(cast(:ids as uuid[]))
              order by p.id for no key update),
            taken as (
              update product p set stock = p.stock - w.quantity, version = p.version + 1
              from wanted w, locked l
              where l.id = w.id and p.id = l.id and p.stock >= w.quantity
                and not exists (
                  select from closed_suppliers(array[p.id]) c where c.closed_on <= date '%s')
              returning p.*)
            select id, name, unit_price, stock, division, origin_division from taken
            """
                .formatted(soldOn),
            wanted);
    Map<UUID, Article> taken = articles(rows, scope);
    if (taken.size() < wanted.size()) {
      ClosedSuppliers.requireNone(closed.of(wanted.keySet()), wanted.keySet(), soldOn);
      throw whatIsMissing(wanted, taken.keySet(), scope);
    }
    return taken;
  }

  /** Adds what came in, or what a cancelled or refunded order had taken. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Map<UUID, Long> quantities) {
    if (change(quantities).size() != quantities.size()) {
      throw new IllegalStateException("a product is gone");
    }
  }

  /** Holds the products until the transaction ends, to hand them out to many orders. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public Counter open(Collection<UUID> productIds, DivisionScope scope) {
    if (productIds.isEmpty()) {
      return new Counter(this, Map.of());
    }
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from product where id = any(cast(:ids as uuid[]))"
                    + " order by id for no key update",
                Tuple.class)
            .setParameter("ids", productIds.toArray(UUID[]::new))
            .getResultList();
    return new Counter(this, articles(rows, scope));
  }

  /** Subtracts what a counter has handed out; the products are locked already. */
  void handOut(Map<UUID, Long> quantities) {
    Map<UUID, Long> negative = new HashMap<>();
    quantities.forEach((id, quantity) -> negative.put(id, -quantity));
    if (!negative.isEmpty() && change(negative).size() != negative.size()) {
      throw new IllegalStateException("a locked product is gone");
    }
  }

  private List<Tuple> change(Map<UUID, Long> quantities) {
    return run(
        """
        with wanted as (
          select * from unnest(cast(:ids as uuid[]), cast(:quantities as bigint[])) as w(id, quantity)),
        locked as materialized (
          select p.id from product p where p.id = any(cast(:ids as uuid[]))
          order by p.id for no key update),
        changed as (
          update product p set stock = p.stock + w.quantity, version = p.version + 1
          from wanted w, locked l
          where l.id = w.id and p.id = l.id
          returning p.*)
        select id, name, unit_price, stock, division, origin_division from changed
        """,
        quantities);
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> run(String sql, Map<UUID, Long> quantities) {
    Map<UUID, Long> inOrder = new LinkedHashMap<>(quantities);
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("ids", inOrder.keySet().toArray(UUID[]::new))
        .setParameter("quantities", inOrder.values().toArray(Long[]::new))
        .getResultList();
  }

  private RuntimeException whatIsMissing(
      Map<UUID, Long> wanted, Set<UUID> taken, DivisionScope scope) {
    Set<UUID> missing = new HashSet<>(wanted.keySet());
    missing.removeAll(taken);
    Map<UUID, Article> found = open(missing, scope).articles();
    if (found.size() < missing.size()) {
      missing.removeAll(found.keySet());
      return Refusals.unknown(missing);
    }
    return Refusals.outOfStock(
        found.values().stream()
            .map(a ->
                new Shortage(
                    a.productId(), a.name(), wanted.getOrDefault(a.productId(), 0L), a.left()))
            .toList());
  }

  private static Map<UUID, Article> articles(List<Tuple> rows, DivisionScope scope) {
    Map<UUID, Article> articles = new LinkedHashMap<>();
    for (Tuple row : rows) {
      Article article =
          new Article(
              row.get("id", UUID.class),
              row.get("name", String.class),
              new Money(row.get("unit_price", BigDecimal.class)),
              row.get("stock", Long.class),
              new DivisionCode(row.get("division", String.class)),
              new DivisionCode(row.get("origin_division", String.class)));
      if (scope.open() || scope.covers(article.division())) {
        articles.put(article.productId(), article);
      }
    }
    return articles;
  }
}
