package org.bangfu.needs.money.campaign.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.money.campaign.DisburseCampaign.Receiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tranche of what a campaign raised is paid out. */
@Schema(
    example =
        """
        {"beneficiaries": [{"division": "430525103259", "amount": "300000.00"},
                           {"householdId": "01a20621-b0e8-71fc-9754-05063824049b", "amount": "2000.00"}],
         "occurredOn": "2020-02-10"}
        """)
public record DisburseRequest(
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Part> beneficiaries,
    @DayOfRecord @Nullable LocalDate occurredOn) {

  /** What one of them receives. */
  @SelfConsistent
  @Schema(name = "DisbursementPart")
  public record Part(
      @Nullable UUID householdId,
      @Schema(description = "where there is no household; else its village or a division around it")
          @Nullable DivisionCode division,
      @NotNull @PositiveMoney @AtMostYuan(Ceiling.CAMPAIGN) Money amount)
      implements Consistent {

    @Override
    public void check(BrokenRules broken) {
      broken.when(
          householdId == null && division == null,
          "division",
          "must be given where there is no household");
    }
  }

  List<Receiver> receivers() {
    return beneficiaries.stream()
        .map(part -> new Receiver(part.householdId(), part.division(), part.amount()))
        .toList();
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}
