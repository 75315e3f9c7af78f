package org.bangfu.needs.help.claim.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.bulk.BulkItem;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim of a history that is brought in, with the steps that it has gone through. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "claim-12", "needId": "01a20621-c470-71e2-9c96-3b80c5b027e9",
         "helperId": "01a20621-c088-759f-9754-50bb567dbe72", "occurredOn": "2019-05-20",
         "deliveredOn": "2019-06-01", "confirmedOn": "2019-06-10"}
        """)
public record BulkClaimRequest(
    String clientReference,
    @NotNull UUID needId,
    @NotNull UUID helperId,
    @Min(1) @Max(1_000_000_000) @Nullable Integer quantity,
    @PositiveMoney @AtMostYuan(Ceiling.NEED) @Nullable Money amount,
    @DayOfRecord @Nullable LocalDate occurredOn,
    @DayOfRecord @Nullable LocalDate deliveredOn,
    @DayOfRecord @Schema(description = "without deliveredOn the delivery counts for the same day")
        @Nullable LocalDate confirmedOn)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(quantity != null && amount != null, "quantity", "cannot stand beside an amount");
  }

  NewClaim facts(Acting acting) {
    return new NewClaim(
        acting.origin(clientReference),
        needId,
        helperId,
        ClaimRequest.share(amount, quantity),
        BusinessDays.orToday(occurredOn),
        deliveredOn == null ? confirmedOn : deliveredOn,
        confirmedOn);
  }
}
