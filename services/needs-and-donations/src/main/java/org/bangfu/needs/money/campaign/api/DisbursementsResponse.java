package org.bangfu.needs.money.campaign.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.campaign.Disbursement;
import org.bangfu.needs.money.campaign.DisbursementReversal;
import org.bangfu.needs.money.campaign.DisbursementShare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was paid out of a campaign, oldest first. */
public record DisbursementsResponse(List<Tranche> items) {

  /** One tranche. */
  @Schema(name = "Disbursement")
  public record Tranche(
      UUID id,
      UUID campaignId,
      Money amount,
      LocalDate occurredOn,
      @Schema(description = "what became of it; absent until somebody has told")
          @Nullable String report,
      @Nullable LocalDate reportedOn,
      @Schema(description = "the day from which on it counts no longer; absent if it counts")
          @Nullable LocalDate reversedOn,
      @Schema(description = "who received; for the staff of the campaign's division")
          List<Part> beneficiaries) {

    static Tranche of(
        Disbursement tranche,
        @Nullable DisbursementReversal reversal,
        List<DisbursementShare> shares) {
      return new Tranche(
          tranche.id(),
          tranche.campaignId(),
          tranche.amount(),
          tranche.paidOn(),
          tranche.report(),
          tranche.reportedOn(),
          reversal == null ? null : reversal.occurredOn(),
          shares.stream()
              .filter(share -> share.disbursementId().equals(tranche.id()))
              .map(s -> new Part(s.householdId(), s.division(), s.amount()))
              .toList());
    }
  }

  /** What one of them received. */
  @Schema(name = "DisbursedPart")
  public record Part(@Nullable UUID householdId, DivisionCode division, Money amount) {}
}
