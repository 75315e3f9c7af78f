package org.bangfu.consumption.order.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.Buyer;
import org.bangfu.consumption.order.BuyerKind;
import org.bangfu.consumption.order.CancelReason;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.Fair;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.OrderLine;
import org.bangfu.consumption.order.OrderState;
import org.bangfu.consumption.order.StepDays;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as it is shown; at a fair it has a fair and no buyer. */
public record OrderResponse(
    UUID id,
    Channel channel,
    OrderKind kind,
    OrderState state,
    @Schema(description = "village of the first line's producer") DivisionCode division,
    @Nullable BuyerShown buyer,
    @Nullable Fair fair,
    boolean onAccount,
    List<Line> lines,
    Money amount,
    LocalDate occurredOn,
    @Schema(
            description =
                "the day for which it counts as paid: its payment's own, or the first one after it"
                    + " that the county has not closed")
        @Nullable LocalDate paidOn,
    @Nullable LocalDate shippedOn,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate settledOn,
    @Nullable LocalDate cancelledOn,
    @Nullable LocalDate refundedOn,
    @Schema(
            description =
                "its money is on its way back; the provider has not yet said that it has gone")
        boolean refunding,
    @Schema(description = "GIVEN_UP by somebody or EXPIRED without a payment")
        @Nullable CancelReason cancelReason,
    @Schema(description = "when it ends unless it is paid or sent off before")
        @Nullable Instant expiresAt,
    @Schema(description = "in the answer to its payment: what the order waits for")
        @Nullable PaymentShown payment,
    Instant recordedAt) {

  /** A payment that was entered, and is proved or not. */
  public record PaymentShown(
      UUID id, String provider, String reference, PaymentState state, @Nullable UUID receiptId) {
    static @Nullable PaymentShown of(@Nullable Payment payment) {
      return payment == null
          ? null
          : new PaymentShown(
              payment.id(),
              payment.provider(),
              payment.reference(),
              payment.state(),
              payment.receiptId());
    }
  }

  /** Who buys. */
  public record BuyerShown(
      BuyerKind kind,
      @Schema(
              description = "masked where the buyer is a person; absent once it was forgotten",
              examples = "张*三")
          @Nullable String name,
      @Nullable Integer headCount) {
    static @Nullable BuyerShown of(@Nullable Buyer buyer, @Nullable PersonalText name) {
      return buyer == null
          ? null
          : new BuyerShown(buyer.kind(), buyer.shown(name), buyer.headCount());
    }
  }

  /** A line at its price when the order was placed. */
  public record Line(
      int position,
      UUID productId,
      @Schema(description = "village of the producer") DivisionCode division,
      @Schema(description = "village where the goods were grown or made, where the sale counts")
          DivisionCode originDivision,
      Money unitPrice,
      long quantity,
      Money amount) {
    static Line of(OrderLine line) {
      return new Line(
          line.position(),
          line.productId(),
          line.division(),
          line.originDivision(),
          line.unitPrice(),
          line.quantity(),
          line.amount());
    }
  }

  /**
   * @param name of the buyer, in clear
   */
  public static OrderResponse of(
      Order order, @Nullable PersonalText name, @Nullable Payment payment) {
    StepDays days = order.days();
    return new OrderResponse(
        order.id(),
        order.channel(),
        order.kind(),
        order.state(),
        order.division(),
        BuyerShown.of(order.buyer(), name),
        order.fair(),
        order.onAccount(),
        order.lines().stream().map(Line::of).toList(),
        order.amount(),
        order.occurredOn(),
        days.paidOn(),
        days.shippedOn(),
        days.receivedOn(),
        days.settledOn(),
        days.cancelledOn(),
        days.refundedOn(),
        order.isRefunding(),
        order.cancelReason(),
        order.expiresAt(),
        PaymentShown.of(payment),
        order.recordedAt());
  }
}
