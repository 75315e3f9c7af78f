package org.bangfu.consumption.order.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.consumption.order.PaymentTold;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of an order's payment; it holds once it is proved. */
@Schema(examples = "{\"occurredOn\": \"2020-05-20\", \"receipt\": \"SJ-2020-0417\"}")
public record PayOrderRequest(
    @Schema(
            description =
                "the day of the payment, which holds where its proof names none; today if absent")
        @DayOfRecord
        @Nullable LocalDate occurredOn,
    @Schema(description = "number of the office's receipt, which another account confirms")
        @Size(min = 1, max = 100)
        @Nullable String receipt,
    @Schema(description = "who takes the money online; wechat if absent") @Size(min = 1, max = 60)
        @Nullable String provider,
    @Schema(description = "the payment's reference there; made here if absent")
        @Size(min = 1, max = 100)
        @Nullable String paymentReference) {

  static PaymentTold told(@Nullable PayOrderRequest request) {
    return request == null
        ? new PaymentTold(BusinessDays.today(), null, null, null)
        : new PaymentTold(
            BusinessDays.orToday(request.occurredOn),
            request.receipt,
            request.provider,
            request.paymentReference);
  }
}
