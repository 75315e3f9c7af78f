package org.bangfu.needs.money.campaign.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.bangfu.needs.money.campaign.NewContribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money for a campaign is pledged; nothing is proved by it. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "contribution-8", "amount": "500.00", "occurredOn": "2019-09-03"}
        """)
public record ContributeRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull @PositiveMoney @AtMostYuan(Ceiling.CONTRIBUTION) Money amount,
    @Nullable UUID helperId,
    @Size(min = 1, max = 100)
        @Schema(
            description =
                "who takes the money online: wechat (if absent), alipay or bank; of a partner website its own client",
            examples = "wechat")
        @Nullable String provider,
    @Size(min = 1, max = 100)
        @Schema(
            description =
                "the name of the payment with the provider, as partners and the office know it; made here if absent, as always for a giver")
        @Nullable String paymentReference,
    @Size(min = 1, max = 100)
        @Schema(description = "the number of the paper receipt, of what the office took")
        @Nullable String receipt,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(receipt != null && provider != null, "provider", "is for what is paid online")
        .when(
            receipt != null && paymentReference != null,
            "paymentReference",
            "is for what is paid online");
  }

  NewContribution facts(Acting acting) {
    return new NewContribution(
        acting.origin(clientReference),
        acting.giver(helperId),
        amount,
        provider,
        paymentReference,
        receipt,
        BusinessDays.orToday(occurredOn));
  }
}
