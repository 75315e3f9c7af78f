package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.need.GiftCoverage;

/**
 * Lets gifts of money cover their needs: as much as is left of one, so that what is more is for
 * anybody. A gift that pays a claim covers nothing more, because the claim has covered it.
 *
 * <p>Whoever proves a payment or spends a gift need not reach the need, so these look everywhere.
 */
@ApplicationScoped
class CoverNeeds {
  private final EntityManager entities;
  private final GiftCoverage coverage;
  private final RowFloor floor;

  CoverNeeds(EntityManager entities, GiftCoverage coverage, RowFloor floor) {
    this.entities = entities;
    this.coverage = coverage;
    this.floor = floor;
  }

  /** A donation has been received. */
  void by(Donation donation) {
    UUID need = donation.needId();
    UUID claim = donation.claimId();
    if (claim != null) {
      Money unpaid = floor.everywhere(() -> unpaid(claim, donation.id()));
      donation.bind(least(donation.amount(), unpaid), Money.ZERO);
    } else if (need != null) {
      floor
          .everywhere(() -> coverage.cover(need, donation.amount(), donation.receivedOn()))
          .ifPresent(covered -> donation.bind(covered, covered));
    }
  }

  /**
   * That much of it is for its need which was for something else, or was used.
   *
   * @return what is more than the need asks, for anybody
   */
  Money more(Donation donation, Money part, LocalDate day) {
    UUID need = donation.needId();
    if (need == null || donation.claimId() != null || !part.isPositive()) {
      return Money.ZERO;
    }
    Optional<Money> covered = floor.everywhere(() -> coverage.cover(need, part, day));
    Money more = covered.map(part::minus).orElse(Money.ZERO);
    donation.bindMore(covered.orElse(Money.ZERO), more);
    return more;
  }

  /** The household of the need has had that much of it. */
  void done(Donation donation, Money part, LocalDate day) {
    UUID need = donation.coveredBy(part);
    if (need != null) {
      floor.everywhere(() -> coverage.done(need, part, day));
    }
  }

  /**
   * Somebody has not had it after all. The need that was covered by it is open again, unless the
   * money is still for it; it covers what the donation is for now.
   *
   * @return what is more than that asks, for anybody
   */
  Money undone(Donation donation, DonationUse use, LocalDate day) {
    Money part = use.amount().minus(use.fromSurplus());
    UUID need = use.needId();
    boolean redesignated = !Objects.equals(need, donation.needId());
    if (need != null && use.covers()) {
      floor.everywhere(() -> coverage.undone(need, part));
      if (redesignated) {
        floor.everywhere(() -> coverage.free(need, part, day));
      } else if (donation.covered().compareTo(donation.boundLeft()) < 0) {
        // it was for something else in between, and covers its first need again
        donation.bindMore(part, Money.ZERO);
      }
    }
    return redesignated ? more(donation, part, day) : Money.ZERO;
  }

  /** That much goes back, or is for something else. */
  void free(Donation donation, Money part, LocalDate day) {
    UUID need = donation.coveredBy(part);
    if (need != null) {
      floor.everywhere(() -> coverage.free(need, part, day));
      donation.uncover(part);
    }
  }

  /**
   * What the claim took and no other gift has paid, nor was paid by one before it was for something
   * else.
   */
  private Money unpaid(UUID claim, UUID donation) {
    BigDecimal left =
        (BigDecimal)
            entities
                .createNativeQuery(
                    """
                    select greatest(0, c.taken
                      - coalesce((select sum(d.amount - d.surplus) from donation d
                          where d.claim_id = c.id and d.id <> :donation and d.state = 'RECEIVED'), 0)
                      - coalesce((select sum(u.amount - u.from_surplus)
                          from donation_use u join donation d on d.id = u.donation_id
                          where u.act_id = c.id and d.claim_id is distinct from c.id and not exists (
                            select from donation_use_reversal r where r.use_id = u.id)), 0))
                    from claim c where c.id = :claim for update of c
                    """,
                    BigDecimal.class)
                .setParameter("donation", donation)
                .setParameter("claim", claim)
                .getSingleResult();
    return new Money(left);
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
