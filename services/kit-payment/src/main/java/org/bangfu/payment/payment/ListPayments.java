package org.bangfu.payment.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Lists payments, oldest first. */
@ApplicationScoped
public class ListPayments {
  private final EntityManager entities;

  ListPayments(EntityManager entities) {
    this.entities = entities;
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable PaymentState state,
      PageRequest request,
      Function<Payment, T> toItem) {
    var query =
        PaymentReach.condition(scope)
            .and(DivisionScope.inside("division", division))
            .query(
                entities,
                "select * from payment where {reached} and id > :after"
                    + (state == null ? "" : " and state = :state")
                    + " order by id",
                Payment.class)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead());
    if (state != null) {
      query.setParameter("state", state.name());
    }
    List<Payment> rows = query.getResultList();
    return Page.of(rows, request, Payment::id, toItem);
  }
}
