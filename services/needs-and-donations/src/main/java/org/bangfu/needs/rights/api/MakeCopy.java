package org.bangfu.needs.rights.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.AidRecords;
import org.bangfu.needs.aid.api.AidRecordResponse;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.help.claim.api.ClaimResponse;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.wish.WishClaims;
import org.bangfu.needs.help.wish.api.WishClaimResponse;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.api.ContributionResponse;
import org.bangfu.needs.money.donation.Donations;
import org.bangfu.needs.money.donation.api.DonationResponse;

/** Gathers everything of a helper, as the helper itself may see it, wherever it helped. */
@ApplicationScoped
class MakeCopy {
  private final Claims claims;
  private final WishClaims wishClaims;
  private final Donations donations;
  private final Campaigns campaigns;
  private final AidRecords aid;
  private final Confidential confidential;
  private final RowFloor floor;

  MakeCopy(
      Claims claims,
      WishClaims wishClaims,
      Donations donations,
      Campaigns campaigns,
      AidRecords aid,
      Confidential confidential,
      RowFloor floor) {
    this.claims = claims;
    this.wishClaims = wishClaims;
    this.donations = donations;
    this.campaigns = campaigns;
    this.aid = aid;
    this.confidential = confidential;
    this.floor = floor;
  }

  /** In the running transaction; the caller has been found to reach the helper. */
  HelperCopy of(Helper helper) {
    UUID id = helper.id();
    DivisionScope itself = DivisionScope.ofPerson(id);
    Vaults vaults = confidential.open(List.of(id));
    RevealedHelper clear = RevealedHelper.of(helper, EnumSet.allOf(HelperField.class), vaults);
    return floor.everywhere(() ->
        HelperCopy.of(
            helper,
            clear,
            claims.ofHelper(id).stream().map(c -> ClaimResponse.of(c, itself)).toList(),
            wishClaims.ofHelper(id).stream().map(c -> WishClaimResponse.of(c, itself)).toList(),
            donations.ofHelper(id).stream().map(d -> DonationResponse.of(d, itself)).toList(),
            campaigns.contributionsOf(id).stream().map(ContributionResponse::of).toList(),
            aid(id, itself, vaults)));
  }

  private List<AidRecordResponse> aid(UUID id, DivisionScope itself, Vaults vaults) {
    List<AidRecord> given = aid.ofHelper(id);
    Map<UUID, LocalDate> reversals = aid.reversals(given);
    return given.stream()
        .map(a -> AidRecordResponse.of(a, itself, vaults, reversals.get(a.id())))
        .toList();
  }
}
