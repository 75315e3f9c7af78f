package org.bangfu.needs.money.campaign.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.origin.Acting;
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
import org.bangfu.needs.money.campaign.NewCampaign;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation with a permit asks everybody for money. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "campaign-1", "title": "雪峰蜜桔产业路", "division": "430525", "target": "4000000.00",
         "deadlineOn": "2020-03-31", "organisation": "洞口县慈善会", "permitNumber": "53430525MJJ000000A",
         "occurredOn": "2019-09-02"}
        """)
public record PublishCampaignRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotBlank @Size(max = 200) String title,
    @NotNull DivisionCode division,
    @NotNull @PositiveMoney @AtMostYuan(Ceiling.CAMPAIGN) Money target,
    @NotNull @Schema(description = "the last day for contributions") LocalDate deadlineOn,
    @NotBlank @Size(max = 200) @Schema(description = "who may raise money") String organisation,
    @NotBlank @Size(max = 100) @Schema(description = "of the organisation's fundraising permit")
        String permitNumber,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        deadlineOn != null && deadlineOn.isBefore(BusinessDays.orToday(occurredOn)),
        "deadlineOn",
        "must not be before the day of publication");
  }

  NewCampaign facts(Acting acting) {
    acting.requireInside(division);
    return new NewCampaign(
        acting.origin(clientReference),
        title.strip(),
        division,
        target,
        deadlineOn,
        organisation.strip(),
        permitNumber.strip(),
        BusinessDays.orToday(occurredOn));
  }
}
