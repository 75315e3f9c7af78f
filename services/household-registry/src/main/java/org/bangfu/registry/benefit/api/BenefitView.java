package org.bangfu.registry.benefit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.benefit.Benefit;
import org.bangfu.registry.benefit.BenefitSource;
import org.bangfu.registry.benefit.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as a caller reads it. */
@Schema(name = "Benefit", description = "What a household received or earned (受益台账)")
public record BenefitView(
    UUID id,
    @Schema(description = "the act of help; absent for earnings, and for lines of before")
        @Nullable UUID actId,
    BenefitSource source,
    Measure measure,
    @Schema(description = "yuan, where the measure is FUNDS") @Nullable Money amount,
    @Schema(description = "items or times, where it is not") @Nullable Long quantity,
    @Schema(examples = "袋") @Nullable String unit,
    LocalDate occurredOn,
    Instant heardAt) {

  public static BenefitView of(Benefit b) {
    return new BenefitView(
        b.id(),
        b.actId(),
        b.source(),
        b.measure(),
        b.amount(),
        b.quantity(),
        b.unit(),
        b.occurredOn(),
        b.heardAt());
  }
}
