package org.bangfu.consumption.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.Orders;
import org.bangfu.consumption.order.PlaceAtOnce;
import org.bangfu.consumption.order.PlaceOrder;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Places one order or enters one sale, once for its key. */
@ApplicationScoped
public class EnterSale {
  private final PlaceOrder placeOrder;
  private final PlaceAtOnce placeAtOnce;
  private final SentReferences sent;
  private final OrderAnswers answers;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Landing landing;
  private final Audit audit;

  EnterSale(
      PlaceOrder placeOrder,
      PlaceAtOnce placeAtOnce,
      SentReferences sent,
      OrderAnswers answers,
      Idempotency idempotency,
      Caller caller,
      Landing landing,
      Audit audit) {
    this.answers = answers;
    this.audit = audit;
    this.placeOrder = placeOrder;
    this.placeAtOnce = placeAtOnce;
    this.sent = sent;
    this.idempotency = idempotency;
    this.caller = caller;
    this.landing = landing;
  }

  RestResponse<OrderResponse> enter(Channel channel, @Nullable String key, SaleRequest request) {
    String operation = "enter an order of channel " + channel;
    return atOnce(channel, operation, key, request)
        .orElseGet(() -> asked(channel, operation, key, request));
  }

  /** In one way to the database, where nothing is in the way. */
  private Optional<RestResponse<OrderResponse>> atOnce(
      Channel channel, String operation, @Nullable String key, SaleRequest request) {
    if (!placeAtOnce.isFor(channel)) {
      return Optional.empty();
    }
    return idempotency.atOnce(
        operation,
        key,
        request,
        () -> {
          sent.first(Orders.reach(channel).kind(), request.clientReference(), request);
          NewOrder newOrder = request.toOrder();
          return answers.placed(placeAtOnce.place(newOrder), newOrder.buyer());
        });
  }

  private RestResponse<OrderResponse> asked(
      Channel channel, String operation, @Nullable String key, SaleRequest request) {
    return idempotency.once(
        operation,
        key,
        request,
        () -> {
          Order before =
              landing.before(
                  Order.class,
                  Orders.reach(channel),
                  Acting.of(caller),
                  request.clientReference(),
                  request);
          return before == null ? created(request.toOrder()) : looked(before);
        });
  }

  private RestResponse<OrderResponse> created(NewOrder newOrder) {
    Order order = placeOrder.place(newOrder);
    audit.about(order.id());
    return answers.placed(order, newOrder.buyer());
  }

  private RestResponse<OrderResponse> looked(Order order) {
    audit.about(order.id());
    return answers.shown(order);
  }
}
