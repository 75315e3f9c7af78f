package org.bangfu.consumption.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.Orders;
import org.bangfu.consumption.order.Origin;
import org.bangfu.consumption.order.PlaceOrder;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.origin.Idempotency;
import org.jspecify.annotations.Nullable;

/** Places one order or enters one sale, once for its key. */
@ApplicationScoped
public class EnterSale {
  private final PlaceOrder placeOrder;
  private final Orders orders;
  private final OrderAnswers answers;
  private final Idempotency idempotency;
  private final Caller caller;
  private final SentReferences sent;
  private final Audit audit;

  EnterSale(
      PlaceOrder placeOrder,
      Orders orders,
      OrderAnswers answers,
      Idempotency idempotency,
      Caller caller,
      SentReferences sent,
      Audit audit) {
    this.answers = answers;
    this.audit = audit;
    this.placeOrder = placeOrder;
    this.orders = orders;
    this.idempotency = idempotency;
    this.caller = caller;
    this.sent = sent;
  }

  Response enter(Channel channel, @Nullable String key, SaleRequest request) {
    return idempotency.once(
        "enter an order of channel " + channel,
        key,
        request,
        () -> {
          Optional<Order> before = existing(channel, request.clientReference());
          sent.once(LandSales.kind(channel), request.clientReference(), request, before.isEmpty());
          return before.map(this::looked).orElseGet(() -> created(request.toOrder()));
        });
  }

  private Optional<Order> existing(Channel channel, @Nullable String reference) {
    return reference == null
        ? Optional.empty()
        : Optional.ofNullable(
                orders
                    .byReference(Origin.of(caller), channel, List.of(reference), caller.scope())
                    .get(reference))
            .flatMap(id -> orders.find(id, caller.scope()));
  }

  private Response created(NewOrder newOrder) {
    Order order = placeOrder.place(newOrder);
    audit.about(order.id());
    return answers.placed(
        Response.created(URI.create("/v1/orders/" + order.id())), order, newOrder.buyer());
  }

  private Response looked(Order order) {
    audit.about(order.id());
    return answers.shown(Response.ok(), order);
  }
}
