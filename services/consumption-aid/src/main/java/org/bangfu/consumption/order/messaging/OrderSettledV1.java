package org.bangfu.consumption.order.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.OrderSettled;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;

/** The payload of {@code order.settled.v1}. */
record OrderSettledV1(
    UUID orderId,
    OrderKind kind,
    DivisionCode division,
    List<OrderSettled.Income> households,
    Money amount,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.order.settled.v1";

  static OrderSettledV1 of(OrderSettled event) {
    return new OrderSettledV1(
        event.order().orderId(),
        event.order().kind(),
        event.order().division(),
        event.households(),
        event.order().amount(),
        event.occurredOn());
  }
}
