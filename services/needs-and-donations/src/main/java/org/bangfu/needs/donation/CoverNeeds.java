package org.bangfu.needs.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.need.GiftCoverage;
import org.jspecify.annotations.Nullable;

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

  /** The household of the need has had that much of it. */
  void done(Donation donation, Money part, LocalDate day) {
    UUID need = covering(donation, part);
    if (need != null) {
      floor.everywhere(() -> coverage.done(need, part, day));
    }
  }

  /** It has not after all. */
  void undone(Donation donation, Money part) {
    UUID need = covering(donation, part);
    if (need != null) {
      floor.everywhere(() -> coverage.undone(need, part));
    }
  }

  /** That much goes back, or is for something else. */
  void free(Donation donation, Money part, LocalDate day) {
    UUID need = covering(donation, part);
    if (need != null) {
      floor.everywhere(() -> coverage.free(need, part, day));
      donation.uncover(part);
    }
  }

  private static @Nullable UUID covering(Donation donation, Money part) {
    return part.isPositive() && donation.covered().isPositive() ? donation.needId() : null;
  }

  /** What the claim took and no other gift has paid. */
  private Money unpaid(UUID claim, UUID donation) {
    BigDecimal left =
        (BigDecimal)
            entities
                .createNativeQuery(
                    """
                    select greatest(0, c.taken - coalesce((select sum(d.amount - d.surplus) from donation d
                      where d.claim_id = c.id and d.id <> :donation and d.state = 'RECEIVED'), 0))
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
