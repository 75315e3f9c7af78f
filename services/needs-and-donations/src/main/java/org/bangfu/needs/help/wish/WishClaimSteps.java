package org.bangfu.needs.help.wish;

import static org.bangfu.needs.help.wish.WishClaimState.CANCELLED;
import static org.bangfu.needs.help.wish.WishClaimState.CLAIMED;
import static org.bangfu.needs.help.wish.WishClaimState.LAPSED;
import static org.bangfu.needs.help.wish.WishClaimState.REALISED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.record.step.Course;
import org.bangfu.kit.record.step.Move;
import org.bangfu.kit.record.step.Moves;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/** Realisation, cancellation and lapse: a move of the claim, and then one of the wish. */
@ApplicationScoped
public class WishClaimSteps {
  private static final Course<WishClaim> COURSE =
      new Course<>(
              WishClaim.class,
              "wish claim",
              List.of("claimed_on"),
              NeedsProblem.CLAIM_STATE,
              "The claim is {state} and cannot become {step}.",
              "The wish was claimed on {beginning}, which is after {day}.")
          .heardAt("ended_at");

  private static final Move<WishClaim, WishClaimState> REALISATION =
      COURSE.move(WishClaims.REACH, REALISED, CLAIMED).on("ended_on");
  private static final Move<WishClaim, WishClaimState> CANCELLATION =
      COURSE.move(WishClaims.REACH, CANCELLED, CLAIMED).on("ended_on");
  static final Move<WishClaim, WishClaimState> LAPSE =
      COURSE.move(WishClaims.STATIONS, LAPSED, CLAIMED).on("ended_on");

  private final Moves moves;
  private final WishStates states;
  private final Households households;
  private final RowFloor floor;
  private final Event<WishRealised> realised;
  private final Event<WishReopened> reopened;
  private final Event<WishTakenDown> takenDown;

  WishClaimSteps(
      Moves moves,
      WishStates states,
      Households households,
      RowFloor floor,
      Event<WishRealised> realised,
      Event<WishReopened> reopened,
      Event<WishTakenDown> takenDown) {
    this.moves = moves;
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
    WishClaim claim = moves.take(REALISATION, scope, id, day);
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
    return reopen(moves.take(CANCELLATION, scope, id, day), day);
  }

  /** Staff does not wait any longer, whether the claim is due or not. */
  @Transactional
  public WishClaim lapse(DivisionScope scope, UUID id, LocalDate day) {
    return reopen(moves.take(LAPSE, scope, id, day), day);
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
      takenDown.fire(WishTakenDown.of(wish));
    }
    return claim;
  }
}
