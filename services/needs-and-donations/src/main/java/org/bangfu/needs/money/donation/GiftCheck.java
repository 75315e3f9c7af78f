package org.bangfu.needs.money.donation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * What a donation may be meant for, and who may say so.
 *
 * @param needs their villages
 * @param claims their needs
 */
record GiftCheck(
    Acting acting,
    Map<UUID, Household> households,
    Set<UUID> helpers,
    Map<UUID, DivisionCode> needs,
    Map<UUID, UUID> claims) {

  void check(NewDonation facts) {
    if (facts.channel() == DonationChannel.OFFLINE) {
      acting.requireStaff("Staff alone enters what was given against a receipt.");
    }
    Helpers.requireKnown(helpers, facts.helperId());
    UUID householdId = facts.householdId();
    if (householdId != null) {
      Household household =
          Households.require(households, householdId).requireOpenOn(facts.receivedOn());
      if (acting.isStaff()) {
        household.villageWithin(facts.division());
      } else {
        household.townshipWithin(facts.division());
      }
    }
    acting.requireInside(facts.division());
    ClosedPeriods.requireOpen(facts.division(), facts.receivedOn());
    UUID needId = facts.needId();
    if (needId != null) {
      requireAround(facts.division(), needId);
    }
    UUID claimId = facts.claimId();
    if (claimId != null && !Objects.equals(claims.get(claimId), needId)) {
      throw Problems.invalid("/claimId", "must be a live claim of money for that need");
    }
  }

  private void requireAround(DivisionCode division, UUID needId) {
    DivisionCode village = needs.get(needId);
    if (village == null) {
      throw Problems.problem(NeedsProblem.NEED_NOT_FOUND, "There is no need " + needId + ".");
    }
    // the public knows the township, a website perhaps the county alone, and shall not find out
    // the village by asking
    boolean around =
        division.contains(acting.isStaff() ? village : Reach.told(acting.scope(), village));
    if (!around) {
      throw Problems.invalid(
          "/division",
          "must be the need's %s or lie around it"
              .formatted(
                  acting.isStaff()
                      ? "village"
                      : acting.scope().client() == null ? "township" : "county"));
    }
  }
}
