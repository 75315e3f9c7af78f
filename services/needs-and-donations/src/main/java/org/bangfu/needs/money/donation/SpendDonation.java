package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.money.ledger.EntryKind;
import org.bangfu.needs.money.ledger.Ledger;
import org.bangfu.needs.money.ledger.Share;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Uses a donation for beneficiaries. What there is left is taken in one statement that holds only
 * if there is enough.
 */
@ApplicationScoped
public class SpendDonation {
  private final EntityManager entities;
  private final Donations donations;
  private final Households households;
  private final UseBinding binding;
  private final CoverNeeds cover;
  private final Confidential confidential;
  private final Ledger ledger;
  private final Event<DonationUsed> used;

  SpendDonation(
      EntityManager entities,
      Donations donations,
      Households households,
      UseBinding binding,
      CoverNeeds cover,
      Confidential confidential,
      Ledger ledger,
      Event<DonationUsed> used) {
    this.entities = entities;
    this.donations = donations;
    this.households = households;
    this.binding = binding;
    this.cover = cover;
    this.confidential = confidential;
    this.ledger = ledger;
    this.used = used;
  }

  @Transactional
  public Donation use(Acting acting, UUID id, List<Beneficiary> beneficiaries, LocalDate day) {
    Map<UUID, Household> known =
        households.known(
            acting.scope(), beneficiaries.stream().map(Beneficiary::householdId).toList());
    List<Share> shares = new ArrayList<>();
    for (Beneficiary beneficiary : beneficiaries) {
      shares.add(new Share(place(acting, known, beneficiary, day), beneficiary.amount()));
    }
    shares.forEach(share -> ClosedPeriods.requireOpen(share.division(), day));
    Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    take(acting, id, "used", sum, day);
    // its row is locked now, so that nobody redesignates it meanwhile
    Donation donation = donations.require(acting.scope(), id);
    List<Money> fromSurplus = binding.fromSurplus(acting.scope(), donation, beneficiaries, shares);
    write(acting, donation, beneficiaries, shares, fromSurplus, day);
    Money free = fromSurplus.stream().reduce(Money.ZERO, Money::plus);
    donation.spendSurplus(free);
    cover.done(donation, sum.minus(free), day);
    donation
        .postings()
        .payments(EntryKind.DONATION_USED, shares, fromSurplus, day, acting.actor())
        .forEach(ledger::write);
    return donation;
  }

  private void write(
      Acting acting,
      Donation donation,
      List<Beneficiary> beneficiaries,
      List<Share> shares,
      List<Money> fromSurplus,
      LocalDate day) {
    Vaults ofHouseholds =
        confidential.openOrMake(
            beneficiaries.stream()
                .filter(b -> b.purpose() != null)
                .map(Beneficiary::householdId)
                .filter(Objects::nonNull)
                .toList());
    for (int i = 0; i < shares.size(); i++) {
      Beneficiary to = beneficiaries.get(i);
      UUID id = Ids.next();
      boolean ofNobody = to.householdId() == null && to.purpose() != null;
      DonationUse use =
          new DonationUse(
              id,
              donation,
              to,
              shares.get(i).division(),
              fromSurplus.get(i),
              day,
              acting.actor(),
              ofNobody ? confidential.make(id) : ofHouseholds);
      donations.add(use);
      used.fire(donation.used(use));
    }
  }

  /**
   * Takes of what there is left, if there is enough.
   *
   * @param column what it is taken for: {@code used} or {@code refunded}
   * @param wanted null for all that is left
   * @return what was taken
   */
  Money take(Acting acting, UUID id, String column, @Nullable Money wanted, LocalDate day) {
    String part = wanted == null ? "(amount - used - refunded)" : "cast(:wanted as numeric)";
    var query =
        acting
            .scope()
            .condition("division")
            .query(
                entities,
                """
                update donation set %1$s = %1$s + %2$s, version = version + 1
                where id = :id and state = 'RECEIVED' and %2$s > 0 and used + refunded + %2$s <= amount
                  and received_on <= :day and {reached}
                returning new.%1$s - old.%1$s
                """
                    .formatted(column, part),
                BigDecimal.class)
            .setParameter("id", id)
            .setParameter("day", day);
    if (wanted != null) {
      query.setParameter("wanted", wanted.amount());
    }
    List<?> taken = query.getResultList();
    if (taken.isEmpty()) {
      throw refusal(donations.require(acting.scope(), id), day);
    }
    return new Money((BigDecimal) taken.getFirst());
  }

  private static DivisionCode place(
      Acting acting, Map<UUID, Household> known, Beneficiary beneficiary, LocalDate day) {
    UUID householdId = beneficiary.householdId();
    if (householdId != null) {
      return Households.require(known, householdId)
          .requireOpenOn(day)
          .villageWithin(beneficiary.division());
    }
    DivisionCode place =
        Objects.requireNonNull(beneficiary.division(), "the request was checked for one");
    acting.requireInside(place);
    return place;
  }

  private static RuntimeException refusal(Donation donation, LocalDate day) {
    if (donation.state() != DonationState.RECEIVED) {
      return Problems.problem(
          NeedsProblem.DONATION_NOT_RECEIVED,
          "The donation is " + donation.state() + "; its money is not there.");
    }
    if (day.isBefore(donation.receivedOn())) {
      return Beginning.refusal("The donation was received on", donation.receivedOn(), day);
    }
    return Problems.builder(
            NeedsProblem.DONATION_OVERSPENT,
            "Of the donation there are " + donation.left() + " yuan left.")
        .with("left", donation.left().toString())
        .build();
  }
}
