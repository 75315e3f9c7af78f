package org.bangfu.consumption.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day of each step that an order has taken. */
@Embeddable
public record StepDays(
    @Column(name = "paid_on") @Nullable LocalDate paidOn,
    @Column(name = "shipped_on") @Nullable LocalDate shippedOn,
    @Column(name = "received_on") @Nullable LocalDate receivedOn,
    @Column(name = "settled_on") @Nullable LocalDate settledOn,
    @Column(name = "cancelled_on") @Nullable LocalDate cancelledOn,
    @Column(name = "refunded_on") @Nullable LocalDate refundedOn) {

  static final StepDays NONE = new StepDays(null, null, null, null, null, null);

  /** At a fair the goods are taken away at once; that they were paid is proved afterwards. */
  static StepDays atFair(LocalDate day) {
    return new StepDays(null, day, day, null, null, null);
  }

  /** The day of a step; null while it has not been taken. */
  @Nullable LocalDate of(Step step) {
    return switch (step) {
      case PAYMENT -> paidOn;
      case SHIPMENT -> shippedOn;
      case RECEIPT -> receivedOn;
      case SETTLEMENT -> settledOn;
      case CANCELLATION -> cancelledOn;
      case REFUND -> refundedOn;
    };
  }

  /**
   * @throws RuntimeException a problem if the day lies before a step that this one follows
   */
  void requireNotBefore(Step step, LocalDate day, boolean onAccount) {
    for (Step earlier : step.follows(onAccount)) {
      LocalDate takenOn = of(earlier);
      if (takenOn != null && day.isBefore(takenOn)) {
        throw Refusals.beforeTheStep(earlier, takenOn);
      }
    }
  }

  /** The day, or that of the latest step which this one follows, where a clock was behind ours. */
  LocalDate notBefore(Step step, LocalDate day, boolean onAccount) {
    return step.follows(onAccount).stream()
        .map(this::of)
        .filter(Objects::nonNull)
        .filter(day::isBefore)
        .max(LocalDate::compareTo)
        .orElse(day);
  }

  StepDays with(Step step, LocalDate day) {
    return switch (step) {
      case PAYMENT -> new StepDays(day, shippedOn, receivedOn, settledOn, cancelledOn, refundedOn);
      case SHIPMENT -> new StepDays(paidOn, day, receivedOn, settledOn, cancelledOn, refundedOn);
      case RECEIPT -> new StepDays(paidOn, shippedOn, day, settledOn, cancelledOn, refundedOn);
      case SETTLEMENT -> new StepDays(paidOn, shippedOn, receivedOn, day, cancelledOn, refundedOn);
      case CANCELLATION -> new StepDays(paidOn, shippedOn, receivedOn, settledOn, day, refundedOn);
      case REFUND -> new StepDays(paidOn, shippedOn, receivedOn, settledOn, cancelledOn, day);
    };
  }
}
