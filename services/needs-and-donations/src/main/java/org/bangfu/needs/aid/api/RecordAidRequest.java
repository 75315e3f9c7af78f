package org.bangfu.needs.aid.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.Ceiling;
import org.bangfu.needs.aid.AidChannel;
import org.bangfu.needs.aid.Help;
import org.bangfu.needs.aid.Measures;
import org.bangfu.needs.aid.NewAidRecord;
import org.bangfu.needs.aid.SameActs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Aid was given. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "aid-9", "householdId": "01a20621-b0e8-71fc-9754-05063824049b",
         "drive": "户帮户亲帮亲", "help": "LIFE", "channel": "OFFLINE", "engagements": 1, "goods": 3,
         "services": 2, "funds": "200.00", "occurredOn": "2020-01-12"}
        """)
public record RecordAidRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @Schema(description = "where there is no household; else its village or a division around it")
        @Nullable DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Size(min = 1, max = 60) @Nullable String drive,
    @NotNull Help help,
    @NotNull AidChannel channel,
    @Min(0) @Max(1_000_000_000) @Schema(description = "in times; 0 if absent")
        @Nullable Integer engagements,
    @Min(0) @Max(1_000_000_000) @Schema(description = "in items; 0 if absent")
        @Nullable Integer goods,
    @Min(0) @Max(1_000_000_000) @Schema(description = "in times; 0 if absent")
        @Nullable Integer services,
    @AtMostYuan(Ceiling.AID) @Schema(description = "in yuan; 0.00 if absent") @Nullable Money funds,
    @AtMostYuan(Ceiling.AID) @Nullable Money goodsValue,
    @Size(min = 1, max = 500) @Nullable String note,
    @Schema(
            description =
                "the claim that this tells once more: the household's benefit ledger has it once")
        @Nullable UUID claimId,
    @Schema(description = "likewise the donation of which the household received")
        @Nullable UUID donationId,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent, SameActs.AidRecordSent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(
            division == null && householdId == null,
            "division",
            "must be given where there is no household")
        .when(claimId != null && donationId != null, "donationId", "cannot stand beside a claimId")
        .when(isNegative(funds), "funds", "must not be negative")
        .when(isNegative(goodsValue), "goodsValue", "must not be negative")
        .when(
            orZero(engagements) == 0
                && orZero(goods) == 0
                && orZero(services) == 0
                && orZero(funds).isZero(),
            "engagements",
            "or goods, services or funds must be more than zero");
  }

  NewAidRecord facts(Acting acting) {
    if (householdId == null && division != null) {
      acting.requireInside(division);
    }
    return new NewAidRecord(
        acting.origin(clientReference),
        division,
        householdId,
        helperId,
        drive,
        help,
        channel,
        new Measures(orZero(engagements), orZero(goods), orZero(services), orZero(funds)),
        goodsValue,
        PersonalText.ofNullable(note),
        claimId,
        donationId,
        BusinessDays.orToday(occurredOn));
  }

  /** Whom a note needs the key of, if it is known. */
  @Nullable UUID noteSubject() {
    if (note == null) {
      return null;
    }
    return householdId != null ? householdId : helperId;
  }

  /** Repeats no note, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RecordAidRequest[" + clientReference + "]";
  }

  private static boolean isNegative(@Nullable Money money) {
    return money != null && money.compareTo(Money.ZERO) < 0;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static Money orZero(@Nullable Money money) {
    return money == null ? Money.ZERO : money;
  }
}
