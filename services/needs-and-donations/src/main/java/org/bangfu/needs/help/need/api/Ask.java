package org.bangfu.needs.help.need.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.help.moderation.OpenText;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedSheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a need asks for: yuan, or a number of goods or services. */
@SelfConsistent
public record Ask(
    @NotNull Measure measure,
    @PositiveMoney @AtMostYuan(Ceiling.NEED) @Schema(description = "for FUNDS alone")
        @Nullable Money amount,
    @Min(1) @Max(1_000_000_000) @Schema(description = "for GOODS and SERVICE alone")
        @Nullable Integer quantity,
    @Size(min = 1, max = 20)
        @OpenText
        @Schema(examples = "件", description = "events and the feed tell it")
        @Nullable String unit,
    @Size(min = 1, max = 100) @OpenText @Schema(examples = "棉被", description = "likewise")
        @Nullable String item)
    implements Consistent {

  static Ask of(NeedSheet need) {
    Extent asked = need.asked();
    return new Ask(asked.measure(), asked.amount(), asked.quantity(), need.unit(), need.item());
  }

  @Override
  public void check(BrokenRules broken) {
    if (measure == null) {
      return;
    }
    boolean funds = measure == Measure.FUNDS;
    broken
        .when(funds && amount == null, "amount", "must be given where funds are asked for")
        .when(funds && quantity != null, "quantity", "is for goods and services alone")
        .when(
            !funds && quantity == null,
            "quantity",
            "must be given where goods or services are asked for")
        .when(!funds && amount != null, "amount", "is for funds alone")
        .when(
            measure == Measure.GOODS && item == null,
            "item",
            "must be given where goods are asked for");
  }

  Extent extent() {
    return new Extent(
        measure,
        measure == Measure.FUNDS
            ? Objects.requireNonNull(amount).amount()
            : BigDecimal.valueOf(Objects.requireNonNull(quantity)));
  }
}
