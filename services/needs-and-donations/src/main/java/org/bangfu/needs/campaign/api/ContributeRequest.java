package org.bangfu.needs.campaign.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.bulk.BulkItem;
import org.bangfu.kit.history.DayOfRecord;
import org.bangfu.kit.money.AtMostYuan;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.money.PositiveMoney;
import org.bangfu.kit.time.BusinessDays;
import org.bangfu.needs.campaign.NewContribution;
import org.bangfu.needs.origin.Acting;
import org.bangfu.needs.rule.Ceiling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money for a campaign. */
@Schema(
    example =
        """
        {"clientReference": "contribution-8", "amount": "500.00", "occurredOn": "2019-09-03"}
        """)
public record ContributeRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull @PositiveMoney @AtMostYuan(Ceiling.CONTRIBUTION) Money amount,
    @Nullable UUID helperId,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem {

  NewContribution facts(Acting acting) {
    return new NewContribution(
        acting.origin(clientReference),
        acting.giver(helperId),
        amount,
        BusinessDays.orToday(occurredOn));
  }
}
