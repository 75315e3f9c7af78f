package org.bangfu.consumption.order.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.Fair;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.Sheet;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sale at a fair to enter; it was taken away there, and is paid once its day sheet is confirmed.
 */
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
    @Schema(
            description =
                "number of the booth's day sheet; absent for one over all sales of the fair, the"
                    + " booth and the day. The sales are paid once another account confirms it")
        @Size(min = 1, max = 100)
        @Nullable String receipt,
    @Schema(
            description =
                "the day on which the households are paid out, which happens once the day sheet is"
                    + " confirmed; absent for a settlement later")
        @DayOfRecord
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
        sheet(),
        LineRequest.toLines(lines),
        BusinessDays.orToday(occurredOn),
        settledOn);
  }

  @Override
  public @Nullable Sheet sheet() {
    // asked before the item is found valid too
    return Stream.of(fair, booth).anyMatch(Objects::isNull)
        ? null
        : LineRequest.products(lines)
            .findFirst()
            .map(product ->
                new Sheet(
                    product,
                    Sheet.number(
                        receipt, fair.strip(), booth.strip(), BusinessDays.orToday(occurredOn))))
            .orElse(null);
  }

  @Override
  public Stream<UUID> namedProducts() {
    return LineRequest.products(lines);
  }
}
