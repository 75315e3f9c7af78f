package org.bangfu.consumption.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.consumption.order.BuyerNames;
import org.bangfu.consumption.order.NewBuyer;
import org.bangfu.consumption.order.Order;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.payment.payment.Payment;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Shows orders with the names of their buyers, as far as anybody sees them. */
@ApplicationScoped
class OrderAnswers {
  private final BuyerNames names;

  OrderAnswers(BuyerNames names) {
    this.names = names;
  }

  OrderResponse of(Order order) {
    return OrderResponse.of(order, names.of(order), null);
  }

  RestResponse<OrderResponse> shown(Order order) {
    return shown(order, null);
  }

  /**
   * @param payment what it waits for, in the answer to that
   */
  RestResponse<OrderResponse> shown(Order order, @Nullable Payment payment) {
    return answer(Status.OK, order, OrderResponse.of(order, names.of(order), payment));
  }

  /** A new one, whose key is not to be asked for again. */
  RestResponse<OrderResponse> placed(Order order, @Nullable NewBuyer buyer) {
    return answer(
        Status.CREATED, order, OrderResponse.of(order, buyer == null ? null : buyer.name(), null));
  }

  private static RestResponse<OrderResponse> answer(
      Status status, Order order, OrderResponse shown) {
    return Shown.as(status, "/v1/orders/" + order.id(), order.version(), shown);
  }
}
