package org.bangfu.payment.statement.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.payment.statement.Direction;
import org.bangfu.payment.statement.NewLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a provider says of a day; past payments come in the same way, up to a thousand at once. */
@Schema(
    example =
        """
        {"division": "430525", "provider": "wechat", "day": "2019-07-01",
         "lines": [{"reference": "wx-20190701-0001", "amount": "200.00", "direction": "IN"}]}
        """)
public record ImportStatementRequest(
    @NotNull @Schema(description = "of whose payments it tells") DivisionCode division,
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{1,100}")
        @Schema(description = "wechat, alipay, bank, or a partner's client", examples = "wechat")
        String provider,
    @NotNull
        @NotInFuture
        @Schema(description = "what was paid here on this day and is not told is MISSING")
        LocalDate day,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Line> lines) {

  /** One payment. */
  @Schema(name = "NewStatementLine")
  public record Line(
      @NotNull
          @Size(min = 1, max = 100)
          @Schema(description = "our name for the payment with the provider (商户订单号)")
          String reference,
      @Size(min = 1, max = 100) @Schema(description = "the provider's own name for it")
          @Nullable String transactionId,
      @NotNull @PositiveMoney Money amount,
      @Schema(description = "IN if absent") @Nullable Direction direction,
      @NotInFuture @Schema(description = "when it was paid; the statement's day if absent")
          @Nullable LocalDate occurredOn) {}

  List<NewLine> facts() {
    return lines.stream()
        .map(line ->
            new NewLine(
                line.reference(),
                line.transactionId(),
                line.amount(),
                line.direction() == null ? Direction.IN : line.direction(),
                line.occurredOn() == null ? day : line.occurredOn()))
        .toList();
  }
}
