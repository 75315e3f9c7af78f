package org.bangfu.consumption.order.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.CancelReason;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.OrderFigures;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code order.placed.v1}, which {@code order.cancelled.v1} and {@code
 * order.refunded.v1} repeat, so that the same lines are taken back.
 */
record OrderAmountV1(
    UUID orderId,
    OrderKind kind,
    Channel channel,
    DivisionCode division,
    List<OrderFigures.Line> lines,
    Money amount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CancelReason reason,
    LocalDate occurredOn)
    implements Dated {
  static final String PLACED = "org.bangfu.order.placed.v1";
  static final String CANCELLED = "org.bangfu.order.cancelled.v1";
  static final String REFUNDED = "org.bangfu.order.refunded.v1";

  static OrderAmountV1 of(OrderFigures order, LocalDate occurredOn) {
    return new OrderAmountV1(
        order.orderId(),
        order.kind(),
        order.channel(),
        order.division(),
        order.lines(),
        order.amount(),
        null,
        occurredOn);
  }

  static OrderAmountV1 cancelled(OrderFigures order, CancelReason reason, LocalDate occurredOn) {
    return new OrderAmountV1(
        order.orderId(),
        order.kind(),
        order.channel(),
        order.division(),
        order.lines(),
        order.amount(),
        reason,
        occurredOn);
  }
}
