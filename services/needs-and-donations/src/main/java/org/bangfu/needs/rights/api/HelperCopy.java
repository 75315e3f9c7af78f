package org.bangfu.needs.rights.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.aid.api.AidRecordResponse;
import org.bangfu.needs.help.claim.api.ClaimResponse;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.pair.api.PairDecisionView;
import org.bangfu.needs.help.wish.api.WishClaimResponse;
import org.bangfu.needs.money.campaign.api.ContributionResponse;
import org.bangfu.needs.money.donation.api.DonationResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a helper, its own data in clear. Whom it helped is left out, as it is
 * everywhere for the helper.
 */
@Schema(name = "HelperCopy")
public record HelperCopy(
    RevealedHelper helper,
    HelperKind kind,
    DivisionCode division,
    @Nullable DivisionCode nativePlace,
    LocalDate registeredOn,
    @Nullable LocalDate erasedOn,
    @Schema(description = "since when somebody vouches for it, or did last")
        @Nullable LocalDate vouchedOn,
    @Schema(description = "the day on which that ended, and why")
        @Nullable LocalDate vouchingEndedOn,
    @Nullable String vouchingEndReason,
    @Schema(description = "the website or program by which it was registered", examples = "local")
        String client,
    @Nullable String clientReference,
    OffsetDateTime recordedAt,
    List<ClaimResponse> claims,
    List<WishClaimResponse> wishClaims,
    List<DonationResponse> donations,
    List<ContributionResponse> contributions,
    List<AidRecordResponse> aidRecords,
    @Schema(description = "where it was there twice: which are one, and why")
        List<PairDecisionView> merges,
    @Schema(
            description =
                "what is kept of it by its other ids, once the merge can't be taken back any more")
        List<HelperCopy> merged) {

  static HelperCopy of(
      Helper helper,
      RevealedHelper clear,
      List<ClaimResponse> claims,
      List<WishClaimResponse> wishClaims,
      List<DonationResponse> donations,
      List<ContributionResponse> contributions,
      List<AidRecordResponse> aidRecords,
      List<PairDecisionView> merges,
      List<HelperCopy> merged) {
    return new HelperCopy(
        clear,
        helper.kind(),
        helper.division(),
        helper.nativePlace(),
        helper.registeredOn(),
        helper.erasedOn(),
        helper.vouching().vouchedOn(),
        helper.vouching().endedOn(),
        helper.vouching().endReason(),
        helper.origin().client(),
        helper.origin().clientReference(),
        helper.origin().recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        claims,
        wishClaims,
        donations,
        contributions,
        aidRecords,
        merges,
        merged);
  }
}
