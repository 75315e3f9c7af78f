package org.bangfu.needs.help.claim.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.help.claim.NewClaim;
import org.bangfu.needs.help.need.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A helper takes a need; without amount and quantity all that is left of it. */
@SelfConsistent
@Schema(
    example =
        """
        {"helperId": "01a20621-c088-759f-9754-50bb567dbe72", "amount": "500.00", "occurredOn": "2019-05-20"}
        """)
public record ClaimRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull UUID helperId,
    @Min(1) @Max(1_000_000_000) @Schema(description = "of goods or services")
        @Nullable Integer quantity,
    @PositiveMoney @AtMostYuan(Ceiling.NEED) @Schema(description = "of funds")
        @Nullable Money amount,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(quantity != null && amount != null, "quantity", "cannot stand beside an amount");
  }

  /** The same as it would be sent in a bulk. */
  BulkClaimRequest of(UUID needId) {
    return new BulkClaimRequest(
        Objects.requireNonNullElse(clientReference, ""),
        needId,
        helperId,
        quantity,
        amount,
        occurredOn,
        null,
        null);
  }

  NewClaim facts(Acting acting, UUID needId) {
    return new NewClaim(
        acting.origin(clientReference),
        needId,
        helperId,
        share(amount, quantity),
        BusinessDays.orToday(occurredOn),
        null,
        null);
  }

  static @Nullable Share share(@Nullable Money amount, @Nullable Integer quantity) {
    if (amount != null) {
      return new Share(true, amount.amount());
    }
    return quantity == null ? null : new Share(false, BigDecimal.valueOf(quantity));
  }
}
