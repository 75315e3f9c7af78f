package org.bangfu.needs.money.donation.api;

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
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.NewDonation;
import org.bangfu.needs.money.donation.PledgeDonations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pledges money, a payment is awaited, or a receipt is entered; nothing is proved by it.
 */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "donation-3", "channel": "ONLINE", "amount": "200.00", "division": "430525103259",
         "householdId": "01a20621-b0e8-71fc-9754-05063824049b", "provider": "wechat",
         "paymentReference": "wx-20190701-0001", "occurredOn": "2019-07-01"}
        """)
public record ReceiveDonationRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull DonationChannel channel,
    @NotNull @PositiveMoney @AtMostYuan(Ceiling.DONATION) Money amount,
    @NotNull @Schema(description = "counts for it; a village alone designates it to the village")
        DivisionCode division,
    @Nullable UUID helperId,
    @Schema(description = "designates it to a household") @Nullable UUID householdId,
    @Schema(
            description =
                "designates it to a need; of one for funds it covers what is left, and what is more is for anybody")
        @Nullable UUID needId,
    @Schema(description = "the claim of that need which it pays; it covers nothing more then")
        @Nullable UUID claimId,
    @Size(min = 1, max = 100)
        @Schema(
            description =
                "ONLINE: who takes the money: wechat (if absent), alipay or bank; of a partner website its own client",
            examples = "wechat")
        @Nullable String provider,
    @Size(min = 1, max = 100)
        @Schema(
            description =
                "ONLINE: the name of the payment with the provider, as partners and the office know it; made here if absent, as always for a giver")
        @Nullable String paymentReference,
    @Size(min = 1, max = 100) @Schema(description = "OFFLINE: the number of the paper receipt")
        @Nullable String receipt,
    @Size(min = 1, max = 100)
        @Schema(
            description =
                "OFFLINE: who is said to have seen the money; not kept, because the account that confirms the receipt is",
            deprecated = true)
        @Nullable String verifiedBy,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent, PledgeDonations.References {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        householdId != null && needId != null, "needId", "cannot stand beside a householdId");
    broken.when(claimId != null && needId == null, "needId", "must be that of the claim");
    if (channel == null) {
      return;
    }
    boolean online = channel == DonationChannel.ONLINE;
    broken
        .when(online && receipt != null, "receipt", "is for donations offline")
        .when(online && verifiedBy != null, "verifiedBy", "is for donations offline")
        .when(!online && provider != null, "provider", "is for donations online")
        .when(!online && paymentReference != null, "paymentReference", "is for donations online")
        .when(!online && receipt == null, "receipt", "must be given offline");
  }

  NewDonation facts(Acting acting) {
    return new NewDonation(
        acting.origin(clientReference),
        channel,
        amount,
        division,
        acting.giver(helperId),
        householdId,
        needId,
        claimId,
        provider,
        paymentReference,
        receipt,
        BusinessDays.orToday(occurredOn));
  }
}
