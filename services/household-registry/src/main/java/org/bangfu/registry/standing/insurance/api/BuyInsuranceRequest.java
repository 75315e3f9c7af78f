package org.bangfu.registry.standing.insurance.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.NotNegativeMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsurancePayer;
import org.bangfu.registry.standing.insurance.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy that is bought for households. */
@SelfConsistent
@Schema(name = "BuyInsuranceRequest")
public record BuyInsuranceRequest(
    @NotNull InsuranceKind kind,
    @NotBlank @Size(max = 100) @Schema(description = "the company", examples = "人保财险洞口支公司")
        String insurer,
    @Schema(description = "who pays the premium") @NotNull InsurancePayer payer,
    @Schema(description = "of one household") @NotNull @NotNegativeMoney @AtMostYuan(MOST)
        Money premium,
    @Schema(
            description = "the first day on which they are insured; it may lie ahead",
            examples = "2020-07-01")
        @NotNull
        LocalDate from,
    @Schema(
            description = "the last one; three years after the first at the most",
            examples = "2021-06-30")
        @NotNull
        LocalDate until,
    @Schema(
            description =
                "the day on which it was bought; today if absent, or the first day if that was before")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households)
    implements Consistent {
  private static final long MOST = 100_000;
  private static final int YEARS = 3;

  @Override
  public void check(BrokenRules broken) {
    if (from != null && until != null) {
      broken
          .when(until.isBefore(from), "until", "must not lie before from")
          .when(
              until.isAfter(from.plusYears(YEARS)), "until", "must lie within three years of from");
    }
    broken.when(
        from != null && occurredOn != null && occurredOn.isAfter(from),
        "occurredOn",
        "must not lie after from");
  }

  Terms terms() {
    return new Terms(kind, insurer.strip(), payer, premium, from, until);
  }

  LocalDate day() {
    LocalDate today = BusinessDays.today();
    return occurredOn == null ? (from.isBefore(today) ? from : today) : occurredOn;
  }
}
