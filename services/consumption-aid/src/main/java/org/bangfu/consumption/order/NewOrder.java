package org.bangfu.consumption.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an order when it is placed, or of a sale at a fair when it is entered.
 *
 * @param buyer of an order; not known at a fair
 * @param fair of a sale at a fair
 * @param sheet on which a sale at a fair stands
 * @param settledOn the day on which a sale is paid out, once its sheet is confirmed; null for later
 */
public record NewOrder(
    @Nullable String clientReference,
    OrderKind kind,
    @Nullable NewBuyer buyer,
    boolean onAccount,
    @Nullable Fair fair,
    @Nullable Sheet sheet,
    List<NewLine> lines,
    LocalDate occurredOn,
    @Nullable LocalDate settledOn) {

  void checkDays() {
    if (settledOn != null && settledOn.isBefore(occurredOn)) {
      throw Refusals.beforeTheOrder(occurredOn);
    }
  }

  /** Quantity by product: two lines of one product take from its stock once. */
  Map<UUID, Long> quantities() {
    return lines.stream()
        .collect(Collectors.toMap(NewLine::productId, NewLine::quantity, Long::sum));
  }
}
