package org.bangfu.needs.rights.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.audit.Audit;
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
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.SamePeople;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.pair.api.PairDecisionView;
import org.bangfu.needs.help.wish.WishClaims;
import org.bangfu.needs.help.wish.api.WishClaimResponse;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.api.ContributionResponse;
import org.bangfu.needs.money.donation.Donations;
import org.bangfu.needs.money.donation.api.DonationResponse;

/** Gathers everything of a helper, as the helper itself may see it, wherever it helped. */
@ApplicationScoped
class MakeCopy {
  private final Helpers helpers;
  private final SamePeople people;
  private final HelperPairs pairs;
  private final Claims claims;
  private final WishClaims wishClaims;
  private final Donations donations;
  private final Campaigns campaigns;
  private final AidRecords aid;
  private final Confidential confidential;
  private final RowFloor floor;
  private final Audit audit;

  MakeCopy(
      Helpers helpers,
      SamePeople people,
      HelperPairs pairs,
      Claims claims,
      WishClaims wishClaims,
      Donations donations,
      Campaigns campaigns,
      AidRecords aid,
      Confidential confidential,
      RowFloor floor,
      Audit audit) {
    this.helpers = helpers;
    this.people = people;
    this.pairs = pairs;
    this.claims = claims;
    this.wishClaims = wishClaims;
    this.donations = donations;
    this.campaigns = campaigns;
    this.aid = aid;
    this.confidential = confidential;
    this.floor = floor;
    this.audit = audit;
  }

  /** In the running transaction; the caller has been found to reach the helper. */
  HelperCopy of(Helper helper) {
    return floor.everywhere(() -> {
      List<UUID> all = people.told(helper.id());
      List<Helper> same =
          all.stream().map(one -> helpers.require(DivisionScope.nation(), one)).toList();
      // who looked at one has looked at each of them
      audit.aboutEach(same.stream().collect(Collectors.toMap(Helper::id, Helper::division)));
      Vaults vaults = confidential.open(all);
      List<HelperCopy> others =
          same.stream()
              .filter(other -> !other.id().equals(helper.id()))
              .map(other -> of(other, vaults, List.of(), List.of()))
              .toList();
      return of(helper, vaults, PairDecisionView.of(pairs.mergesAmong(all), pairs), others);
    });
  }

  private HelperCopy of(
      Helper helper, Vaults vaults, List<PairDecisionView> merges, List<HelperCopy> others) {
    UUID id = helper.id();
    DivisionScope itself = DivisionScope.ofPerson(id);
    return HelperCopy.of(
        helper,
        RevealedHelper.of(helper, EnumSet.allOf(HelperField.class), vaults),
        claims.ofHelper(id).stream().map(c -> ClaimResponse.of(c, itself)).toList(),
        wishClaims.ofHelper(id).stream().map(c -> WishClaimResponse.of(c, itself)).toList(),
        donations.ofHelper(id).stream().map(d -> DonationResponse.of(d, itself)).toList(),
        campaigns.contributionsOf(id).stream().map(ContributionResponse::of).toList(),
        aid(id, itself, vaults),
        merges,
        others);
  }

  private List<AidRecordResponse> aid(UUID id, DivisionScope itself, Vaults vaults) {
    List<AidRecord> given = aid.ofHelper(id);
    Map<UUID, LocalDate> reversals = aid.reversals(given);
    return given.stream()
        .map(a -> AidRecordResponse.of(a, itself, vaults, reversals.get(a.id())))
        .toList();
  }
}
