package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Realisation, cancellation and lapse. Each is one statement on the claim that holds only while the
 * claim is alive, and then one on the wish.
 */
@ApplicationScoped
public class WishClaimSteps {
  private final EntityManager entities;
  private final WishClaims claims;
  private final WishStates states;
  private final Households households;
  private final RowFloor floor;
  private final Event<WishRealised> realised;
  private final Event<WishReopened> reopened;
  private final Event<WishTakenDown> takenDown;

  WishClaimSteps(
      EntityManager entities,
      WishClaims claims,
      WishStates states,
      Households households,
      RowFloor floor,
      Event<WishRealised> realised,
      Event<WishReopened> reopened,
      Event<WishTakenDown> takenDown) {
    this.entities = entities;
    this.claims = claims;
    this.states = states;
    this.households = households;
    this.floor = floor;
    this.realised = realised;
    this.reopened = reopened;
    this.takenDown = takenDown;
  }

  /**
   * The giver says that it was handed over; not to a household whose file is closed, whose claims
   * are cancelled, or lapse.
   */
  @Transactional
  public WishClaim realise(DivisionScope scope, UUID id, LocalDate day) {
    WishClaim claim = end(WishClaims.REACH, scope, id, day, WishClaimState.REALISED);
    Wish wish = states.realise(claim.wishId(), day);
    floor.everywhere(() -> {
      households.requireOpenOn(wish.householdId(), day);
      return wish;
    });
    realised.fire(WishRealised.of(wish, claim, day));
    return claim;
  }

  /** Whoever claimed cannot help after all. */
  @Transactional
  public WishClaim cancel(DivisionScope scope, UUID id, LocalDate day) {
    return reopen(end(WishClaims.REACH, scope, id, day, WishClaimState.CANCELLED), day);
  }

  /** Staff does not wait any longer, whether the claim is due or not. */
  @Transactional
  public WishClaim lapse(DivisionScope scope, UUID id, LocalDate day) {
    return reopen(end(WishClaims.STATIONS, scope, id, day, WishClaimState.LAPSED), day);
  }

  /**
   * Opens the wish of a claim that has ended without realising it; or takes it down, where its
   * maker consents no longer.
   */
  WishClaim reopen(WishClaim claim, LocalDate day) {
    Wish wish = states.reopen(claim.wishId(), day);
    if (wish.state() == WishState.OPEN) {
      reopened.fire(WishReopened.of(wish, claim, day));
    } else {
      takenDown.fire(WishTakenDown.of(wish, day));
    }
    return claim;
  }

  private WishClaim end(
      Reach reach, DivisionScope scope, UUID id, LocalDate day, WishClaimState to) {
    List<WishClaim> rows =
        reach
            .condition(scope)
            .query(
                entities,
                "update wish_claim set state = :to, ended_on = :day, ended_at = clock_timestamp(), version = version + 1 where id = :id and state = 'CLAIMED' and claimed_on <= :day and {reached} returning *",
                WishClaim.class)
            .setParameter("to", to.name())
            .setParameter("day", day)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw refusal(claims.require(reach, scope, id), to, day);
    }
    ClosedPeriods.requireOpen(rows.getFirst().division(), day);
    return rows.getFirst();
  }

  private static RuntimeException refusal(WishClaim claim, WishClaimState to, LocalDate day) {
    if (claim.state() != WishClaimState.CLAIMED) {
      return Problems.builder(
              NeedsProblem.CLAIM_STATE,
              "The claim is " + claim.state() + " and cannot become " + to + ".")
          .with("state", claim.state())
          .build();
    }
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING,
        "The wish was claimed on " + claim.claimedOn() + ", which is after " + day + ".");
  }
}
