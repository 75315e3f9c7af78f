package org.bangfu.needs.money.donation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.money.donation.Beneficiary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donation, or a part of it, is paid out to one or more beneficiaries. */
@Schema(
    example =
        """
        {"beneficiaries": [{"householdId": "01a20621-b0e8-71fc-9754-05063824049b", "amount": "200.00",
                            "purpose": "学费"}], "occurredOn": "2019-07-20"}
        """)
public record UseDonationRequest(
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Share> beneficiaries,
    @DayOfRecord @Nullable LocalDate occurredOn) {

  /** What one of them receives. */
  @SelfConsistent
  @Schema(name = "BeneficiaryShare")
  public record Share(
      @Nullable UUID householdId,
      @Schema(description = "where there is no household; else its village or a division around it")
          @Nullable DivisionCode division,
      @NotNull @PositiveMoney @AtMostYuan(Ceiling.USE) Money amount,
      @Size(min = 1, max = 200) @Nullable String purpose)
      implements Consistent {

    @Override
    public void check(BrokenRules broken) {
      broken.when(
          householdId == null && division == null,
          "division",
          "must be given where there is no household");
    }

    /** Repeats no purpose, so that a request in a log is no leak. */
    @Override
    public String toString() {
      return "BeneficiaryShare[" + amount + "]";
    }
  }

  List<Beneficiary> all() {
    return beneficiaries.stream()
        .map(share ->
            new Beneficiary(
                share.householdId(),
                share.division(),
                share.amount(),
                PersonalText.ofNullable(share.purpose())))
        .toList();
  }
}
