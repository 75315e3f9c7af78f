package org.bangfu.consumption.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.bangfu.consumption.order.BuyerNames;
import org.bangfu.consumption.order.NewBuyer;
import org.bangfu.consumption.order.Order;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.payment.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Shows orders with the names of their buyers, as far as anybody sees them. */
@ApplicationScoped
public class OrderAnswers {
  private final BuyerNames names;

  OrderAnswers(BuyerNames names) {
    this.names = names;
  }

  public OrderResponse of(Order order) {
    return of(order, null);
  }

  /**
   * @param payment what it waits for, in the answer to that
   */
  OrderResponse of(Order order, @Nullable Payment payment) {
    return OrderResponse.of(order, names.of(order), payment);
  }

  Response shown(Response.ResponseBuilder answer, Order order) {
    return tagged(answer, order, of(order));
  }

  /** A new one, whose key is not to be asked for again. */
  Response placed(Response.ResponseBuilder answer, Order order, @Nullable NewBuyer buyer) {
    return tagged(
        answer, order, OrderResponse.of(order, buyer == null ? null : buyer.name(), null));
  }

  private static Response tagged(
      Response.ResponseBuilder answer, Order order, OrderResponse shown) {
    return answer.entity(shown).tag(EntityTags.of(order.version())).build();
  }
}
