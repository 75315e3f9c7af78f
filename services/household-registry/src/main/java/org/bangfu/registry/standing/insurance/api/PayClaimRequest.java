package org.bangfu.registry.standing.insurance.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an insurer paid out to a household. */
@Schema(name = "PayClaimRequest")
public record PayClaimRequest(
    @NotNull @PositiveMoney @AtMostYuan(MOST) Money amount,
    @Schema(description = "the day on which it was paid out; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "for what; kept sealed", examples = "户主住院自付费用") @Nullable @Size(max = 500)
        String reason) {
  private static final long MOST = 10_000_000;

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  @Nullable PersonalText why() {
    return PersonalText.ofNullable(reason);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "PayClaimRequest[" + amount + ", " + occurredOn + "]";
  }
}
