package org.bangfu.needs.help.claim;

import static org.bangfu.needs.help.claim.ClaimState.CANCELLED;
import static org.bangfu.needs.help.claim.ClaimState.CLAIMED;
import static org.bangfu.needs.help.claim.ClaimState.CONFIRMED;
import static org.bangfu.needs.help.claim.ClaimState.DELIVERED;
import static org.bangfu.needs.help.claim.ClaimState.LAPSED;

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
import org.bangfu.needs.help.need.Coverage;
import org.bangfu.needs.help.need.Coverages;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Delivery, confirmation, cancellation and lapse: a move of the claim, and then one of the need.
 */
@ApplicationScoped
public class ClaimSteps {
  private static final Course<Claim> COURSE =
      new Course<>(
          Claim.class,
          "claim",
          List.of("delivered_on", "claimed_on"),
          NeedsProblem.CLAIM_STATE,
          "The claim is {state} and cannot become {step}.",
          "The claim's last step was on {beginning}, which is after {day}.");

  private static final Move<Claim, ClaimState> DELIVERY =
      COURSE.move(Claims.GIVERS, DELIVERED, CLAIMED).on("delivered_on");
  private static final Move<Claim, ClaimState> CONFIRMATION =
      COURSE.move(Claims.RECEIVERS, CONFIRMED, DELIVERED).on("confirmed_on");
  private static final Move<Claim, ClaimState> CANCELLATION =
      COURSE.move(Claims.GIVERS, CANCELLED, CLAIMED, DELIVERED).on("ended_on");
  static final Move<Claim, ClaimState> LAPSE =
      COURSE.move(Claims.STATIONS, LAPSED, CLAIMED).on("ended_on");

  private final Moves moves;
  private final Coverages coverages;
  private final Households households;
  private final RowFloor floor;
  private final Event<ClaimConfirmed> confirmed;

  ClaimSteps(
      Moves moves,
      Coverages coverages,
      Households households,
      RowFloor floor,
      Event<ClaimConfirmed> confirmed) {
    this.moves = moves;
    this.coverages = coverages;
    this.households = households;
    this.floor = floor;
    this.confirmed = confirmed;
  }

  /**
   * Nothing is handed over to a household whose file is closed: the claim is cancelled, or lapses.
   */
  @Transactional
  public Claim deliver(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim = moves.take(DELIVERY, scope, id, day);
    floor.everywhere(() -> {
      households.requireOpenOn(claim.householdId(), day);
      return claim;
    });
    return claim;
  }

  @Transactional
  public Claim confirm(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim = moves.take(CONFIRMATION, scope, id, day);
    Coverage coverage = coverages.confirm(claim.needId(), claim.taken().value(), day);
    confirmed.fire(claim.confirmed(coverage, day));
    return claim;
  }

  /** Whoever claimed cannot help after all; possible until the household has confirmed. */
  @Transactional
  public Claim cancel(DivisionScope scope, UUID id, LocalDate day) {
    return freed(moves.take(CANCELLATION, scope, id, day), day);
  }

  /** Nothing came in time. */
  @Transactional
  public Claim lapse(DivisionScope scope, UUID id, LocalDate day) {
    return freed(moves.take(LAPSE, scope, id, day), day);
  }

  private Claim freed(Claim claim, LocalDate day) {
    coverages.free(claim.needId(), claim.taken().value(), day);
    return claim;
  }
}
