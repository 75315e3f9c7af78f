package org.bangfu.registry.standing.income.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.NotNegativeMoney;
import org.bangfu.registry.standing.income.Earned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a household earned in a year, in yuan; what is absent is nothing. */
@Schema(
    name = "RecordIncomeRequest",
    examples =
        """
        {"year":2019,"wages":"12000.00","business":"4000.00","transfers":"2600.00","cost":"1500.00"}\
        """)
public record IncomeYearRequest(
    @NotNull @Min(1978) @Max(2100) Integer year,
    @Schema(description = "工资性收入") @NotNegativeMoney @AtMostYuan(MOST) @Nullable Money wages,
    @Schema(description = "生产经营性收入, before its cost") @NotNegativeMoney @AtMostYuan(MOST)
        @Nullable Money business,
    @Schema(description = "财产性收入") @NotNegativeMoney @AtMostYuan(MOST) @Nullable Money property,
    @Schema(description = "转移性收入") @NotNegativeMoney @AtMostYuan(MOST) @Nullable Money transfers,
    @Schema(description = "生产经营性支出") @NotNegativeMoney @AtMostYuan(MOST) @Nullable Money cost,
    @Schema(description = "at the end of the year; those whom the file knows if absent")
        @Min(1)
        @Max(50)
        @Nullable Integer members) {
  /** More than a household earns in a year, from one source. */
  private static final long MOST = 10_000_000;

  Earned earned() {
    return new Earned(
        orNothing(wages),
        orNothing(business),
        orNothing(property),
        orNothing(transfers),
        orNothing(cost));
  }

  private static Money orNothing(@Nullable Money money) {
    return Objects.requireNonNullElse(money, Money.ZERO);
  }
}
