package org.bangfu.consumption.order.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.consumption.order.OrderCancelled;
import org.bangfu.consumption.order.OrderFigures;
import org.bangfu.consumption.order.OrderPlaced;
import org.bangfu.consumption.order.OrderRefunded;
import org.bangfu.consumption.order.OrderSettled;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;

/** Leaves what happened to orders in the outbox, in the transaction in which it happened. */
@ApplicationScoped
class OrderEvents {
  private final Outbox outbox;

  OrderEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void placed(@Observes OrderPlaced event) {
    append(
        event.order(), OrderAmountV1.PLACED, OrderAmountV1.of(event.order(), event.occurredOn()));
  }

  void cancelled(@Observes OrderCancelled event) {
    append(
        event.order(),
        OrderAmountV1.CANCELLED,
        OrderAmountV1.cancelled(event.order(), event.reason(), event.occurredOn()));
  }

  void refunded(@Observes OrderRefunded event) {
    append(
        event.order(), OrderAmountV1.REFUNDED, OrderAmountV1.of(event.order(), event.occurredOn()));
  }

  void settled(@Observes OrderSettled event) {
    append(event.order(), OrderSettledV1.TYPE, OrderSettledV1.of(event));
  }

  private void append(OrderFigures order, String type, Dated payload) {
    outbox.append(
        new OutgoingEvent(
            "order", order.orderId(), order.version(), type, order.division(), payload));
  }
}
