package org.bangfu.consumption.order.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.Fair;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.history.DayOfRecord;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale at a fair to enter; it was paid and taken away there. */
@Schema(
    examples =
        """
        {"fair": "2020 洞口县消费扶贫展销会", "booth": "A-12", "division": "430525",
         "lines": [{"productId": "01a20621-c488-7e0a-9d35-2b1f6a9f4d21", "quantity": 40}],
         "occurredOn": "2020-10-17", "settledOn": "2020-11-02"}
        """)
public record FairSaleRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotBlank @Size(max = 200) String fair,
    @NotBlank @Size(max = 100) String booth,
    @Schema(description = "where the fair was held; the sale counts where the goods come from")
        @Nullable DivisionCode division,
    @Schema(description = "ORDINARY if absent") @Nullable OrderKind kind,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineRequest> lines,
    @DayOfRecord @Nullable LocalDate occurredOn,
    @Schema(description = "if the households were paid out already, the day of it") @DayOfRecord
        @Nullable LocalDate settledOn)
    implements SaleRequest {

  @Override
  public NewOrder toOrder() {
    return new NewOrder(
        clientReference,
        kind == null ? OrderKind.ORDINARY : kind,
        null,
        false,
        new Fair(fair.strip(), booth.strip(), division),
        LineRequest.toLines(lines),
        BusinessDays.orToday(occurredOn),
        settledOn);
  }

  @Override
  public Stream<UUID> namedProducts() {
    return LineRequest.products(lines);
  }
}
