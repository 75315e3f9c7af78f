package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;

/**
 * Which products nobody may order any more, because the file of a supplying household is closed.
 */
@ApplicationScoped
public class ClosedSuppliers {
  private final EntityManager entities;

  ClosedSuppliers(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the products that have such a supplier, and since when, in one statement. */
  public Map<UUID, LocalDate> of(Collection<UUID> products) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select product_id, closed_on from closed_suppliers(cast(:ids as uuid[]))",
                Tuple.class)
            .setParameter("ids", products.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, LocalDate> closed = new HashMap<>();
    rows.forEach(row -> closed.put(row.get(0, UUID.class), day(row.get(1))));
    return closed;
  }

  /**
   * A problem if one of the products has such a supplier on the day of its sale: what was sold
   * before can be entered later.
   *
   * @param closed as {@link #of} gave it
   */
  public static void requireNone(
      Map<UUID, LocalDate> closed, Collection<UUID> products, LocalDate soldOn) {
    for (UUID product : products) {
      LocalDate since = closed.get(product);
      if (since != null && !soldOn.isBefore(since)) {
        throw Problems.problem(
            CommonProblem.HOUSEHOLD_CLOSED,
            "A household that supplies product " + product + " does so no longer.");
      }
    }
  }

  private static LocalDate day(Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
