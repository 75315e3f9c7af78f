package org.bangfu.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** All receipts of a service. */
@ApplicationScoped
public class Receipts {
  private static final Covered NOTHING = new Covered(0, Money.ZERO, List.of());

  private final EntityManager entities;

  Receipts(EntityManager entities) {
    this.entities = entities;
  }

  public Receipt require(DivisionScope scope, UUID id) {
    return required(scope, id, "");
  }

  /** Holds it until the transaction ends, so that nothing is entered on it meanwhile. */
  Receipt lock(DivisionScope scope, UUID id) {
    return required(scope, id, " for update");
  }

  private Receipt required(DivisionScope scope, UUID id, String lock) {
    List<Receipt> rows =
        scope
            .condition("division")
            .query(
                entities,
                "select * from receipt where id = :id and {reached}" + lock,
                Receipt.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("receipt", id);
    }
    return rows.getFirst();
  }

  public Covered covered(UUID id) {
    return covered(List.of(id)).getOrDefault(id, NOTHING);
  }

  private Map<UUID, Covered> covered(Collection<UUID> ids) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select receipt_id, count(*), sum(amount), array_agg(distinct account) from payment
                where receipt_id = any(cast(:ids as uuid[])) group by receipt_id
                """,
                Tuple.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, Covered> covered = new HashMap<>();
    for (Tuple row : rows) {
      covered.put(
          row.get(0, UUID.class),
          new Covered(
              row.get(1, Long.class),
              new Money(row.get(2, BigDecimal.class)),
              Arrays.asList(row.get(3, String[].class))));
    }
    return covered;
  }

  /**
   * A page of receipts, oldest first.
   *
   * @param open those alone that wait for somebody, or that do not; null for all
   */
  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable Boolean open,
      PageRequest request,
      BiFunction<Receipt, Covered, T> toItem) {
    String state = open == null ? "" : " and confirmed_at is " + (open ? "null" : "not null");
    List<Receipt> rows =
        scope
            .condition("division", division)
            .query(
                entities,
                "select * from receipt where {reached}" + state + " and id > :after order by id",
                Receipt.class)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead())
            .getResultList();
    Map<UUID, Covered> covered = covered(rows.stream().map(Receipt::id).toList());
    return Page.of(
        rows,
        request,
        Receipt::id,
        receipt -> toItem.apply(receipt, covered.getOrDefault(receipt.id(), NOTHING)));
  }
}
