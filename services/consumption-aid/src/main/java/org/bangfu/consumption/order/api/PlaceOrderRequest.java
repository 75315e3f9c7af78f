package org.bangfu.consumption.order.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.Sheet;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to place. */
@FittingBuyer
@Schema(
    examples =
        """
        {"kind": "DONATION_BY_PURCHASE",
         "buyer": {"kind": "UNION", "name": "洞口县总工会", "headCount": 120}, "onAccount": true,
         "lines": [{"productId": "01a20621-c488-7e0a-9d35-2b1f6a9f4d21", "quantity": 3}],
         "occurredOn": "2020-05-11"}
        """)
public record PlaceOrderRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull OrderKind kind,
    @NotNull @Valid BuyerRequest buyer,
    @Schema(description = "an institution may pay after delivery; false if absent")
        boolean onAccount,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineRequest> lines,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements SaleRequest {

  @Override
  public NewOrder toOrder() {
    return new NewOrder(
        clientReference,
        kind,
        buyer.toBuyer(),
        onAccount,
        null,
        null,
        LineRequest.toLines(lines),
        BusinessDays.orToday(occurredOn),
        null);
  }

  @Override
  public @Nullable Sheet sheet() {
    return null;
  }

  @Override
  public Stream<UUID> namedProducts() {
    return LineRequest.products(lines);
  }
}
