package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Takes back what a beneficiary received of a donation: the money is there again, for what the
 * donation is meant for.
 */
@ApplicationScoped
public class ReverseUse {
  private final EntityManager entities;
  private final Donations donations;
  private final CoverNeeds cover;
  private final Confidential confidential;
  private final Ledger ledger;
  private final Event<DonationUseReversed> reversed;

  ReverseUse(
      EntityManager entities,
      Donations donations,
      CoverNeeds cover,
      Confidential confidential,
      Ledger ledger,
      Event<DonationUseReversed> reversed) {
    this.entities = entities;
    this.donations = donations;
    this.cover = cover;
    this.confidential = confidential;
    this.ledger = ledger;
    this.reversed = reversed;
  }

  @Transactional
  public Donation reverse(
      Acting acting, UUID donationId, UUID useId, PersonalText reason, LocalDate day) {
    // the use alone tells how much, and the donation's row holds off everybody who spends of it
    Donation donation = donations.requireLocked(acting.scope(), donationId);
    DonationUse use = donations.requireUse(acting.scope(), donationId, useId);
    if (donations.isReversed(useId)) {
      throw Problems.problem(
          NeedsProblem.REVERSED_BEFORE, "The use was reversed before; it counts no longer.");
    }
    Beginning.require("The money was used on", use.usedOn(), day);
    ClosedPeriods.requireOpen(use.division(), day);
    donation.takeBack(use.amount(), use.fromSurplus());
    Money more = cover.undone(donation, use, day);
    UUID subject = use.purposeSubject();
    entities.persist(
        new DonationUseReversal(
            use, reason, day, acting.actor(), confidential.openOrMake(List.of(subject))));
    donation
        .postings()
        .repayments(
            EntryKind.DONATION_USE_REVERSED,
            new Share(use.division(), use.amount()),
            use.fromSurplus().plus(more),
            day,
            acting.actor())
        .forEach(ledger::write);
    reversed.fire(new DonationUseReversed(donation.used(use), day));
    return donation;
  }
}
