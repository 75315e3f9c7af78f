package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.Needs;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.money.donation.Redesignation.State;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Lets what is left of a donation be for something else: one account asks, another confirms. Until
 * then, and where it is refused, the donation is what the giver said.
 */
@ApplicationScoped
public class RedesignateDonation {
  private final Donations donations;
  private final Redesignations redesignations;
  private final Households households;
  private final Needs needs;
  private final CoverNeeds cover;
  private final Confidential confidential;
  private final Ledger ledger;

  RedesignateDonation(
      Donations donations,
      Redesignations redesignations,
      Households households,
      Needs needs,
      CoverNeeds cover,
      Confidential confidential,
      Ledger ledger) {
    this.donations = donations;
    this.redesignations = redesignations;
    this.households = households;
    this.needs = needs;
    this.cover = cover;
    this.confidential = confidential;
    this.ledger = ledger;
  }

  /**
   * @param account that asks, by the issuer's name for it
   */
  @Transactional
  public Redesignation propose(
      Acting acting,
      String account,
      UUID donationId,
      Meant meant,
      PersonalText reason,
      LocalDate day) {
    Donation donation = donations.requireLocked(acting.scope(), donationId);
    requireReachable(acting, meant, day);
    Beginning.require("The donation was received on", donation.receivedOn(), day);
    if (meant.equals(donation.meant())) {
      throw Problems.invalid("/", "says what the donation is meant for already");
    }
    if (donation.state() != DonationState.RECEIVED) {
      throw Problems.problem(
          NeedsProblem.DONATION_NOT_RECEIVED,
          "The donation is " + donation.state() + "; its money is not there.");
    }
    if (!donation.boundLeft().isPositive()) {
      throw Problems.builder(
              NeedsProblem.DONATION_OVERSPENT, "Of the donation there is nothing left.")
          .with("left", donation.left().toString())
          .build();
    }
    if (redesignations.anyProposed(donationId)) {
      throw Problems.problem(
          NeedsProblem.REDESIGNATION_STATE,
          "Another redesignation of the donation waits for its confirmation. Have that decided"
              + " first.");
    }
    UUID id = Ids.next();
    UUID subject = Redesignation.reasonSubject(id, donation.meant(), meant);
    Vaults vaults =
        subject.equals(id) ? confidential.make(id) : confidential.openOrMake(List.of(subject));
    Redesignation asked = new Redesignation(id, donation, meant, reason, day, account, vaults);
    redesignations.add(asked);
    return asked;
  }

  /**
   * Moves what is left, and its cover of a need with it: what is more than a new need asks is for
   * anybody. Another account than that which asked must say so.
   */
  @Transactional
  public Redesignation confirm(
      Acting acting, String account, UUID donationId, UUID id, LocalDate day) {
    Donation donation = donations.requireLocked(acting.scope(), donationId);
    if (donation.refunding().isPositive()) {
      // it goes back from what it was for, and its cover with it
      throw Problems.problem(
          NeedsProblem.REDESIGNATION_STATE,
          "A part of the donation is on its way back; confirm when its provider has said what"
              + " became of it.");
    }
    Redesignation asked = undecided(acting, donationId, id, day);
    OtherAccount.require(
        account,
        asked.askedBy(),
        "Who asked for a redesignation does not confirm it. Have another officer look at it.");
    Money bound = donation.boundLeft();
    Designation from = donation.designation();
    cover.free(donation, bound, day);
    donation.redesignate(asked.meant());
    Money more = cover.more(donation, bound, day);
    donation
        .postings()
        .redesignation(from, bound, more, day, acting.actor())
        .forEach(ledger::write);
    asked.decide(State.CONFIRMED, day, account);
    return asked;
  }

  /** Leaves the donation as it is; who asked may take it back too. */
  @Transactional
  public Redesignation refuse(
      Acting acting, String account, UUID donationId, UUID id, LocalDate day) {
    donations.requireLocked(acting.scope(), donationId);
    Redesignation asked = undecided(acting, donationId, id, day);
    asked.decide(State.REFUSED, day, account);
    return asked;
  }

  private Redesignation undecided(Acting acting, UUID donationId, UUID id, LocalDate day) {
    Redesignation asked = redesignations.lock(acting.scope(), donationId, id);
    if (asked.state() != State.PROPOSED) {
      throw Problems.builder(
              NeedsProblem.REDESIGNATION_STATE,
              "The redesignation is " + asked.state() + " and is not decided again.")
          .with("state", asked.state())
          .build();
    }
    Beginning.require("The redesignation was asked for on", asked.askedOn(), day);
    return asked;
  }

  /** What it is to be for must lie where the caller may use money. */
  private void requireReachable(Acting acting, Meant meant, LocalDate day) {
    UUID household = meant.householdId();
    if (household != null) {
      Households.require(households.known(acting.scope(), List.of(household)), household)
          .requireOpenOn(day);
    }
    UUID need = meant.needId();
    if (need != null && needs.villages(acting.scope(), List.of(need)).isEmpty()) {
      throw Problems.problem(NeedsProblem.NEED_NOT_FOUND, "There is no need " + need + ".");
    }
    DivisionCode village = meant.village();
    if (village != null) {
      acting.requireInside(village);
    }
  }
}
