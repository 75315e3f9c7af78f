package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.need.Coverage;
import org.bangfu.needs.help.need.Coverages;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Delivery, confirmation, cancellation and lapse. Each is one statement that holds only from the
 * right state, and then one on the need.
 */
@ApplicationScoped
public class ClaimSteps {
  private final EntityManager entities;
  private final Claims claims;
  private final Coverages coverages;
  private final Households households;
  private final RowFloor floor;
  private final Event<ClaimConfirmed> confirmed;

  ClaimSteps(
      EntityManager entities,
      Claims claims,
      Coverages coverages,
      Households households,
      RowFloor floor,
      Event<ClaimConfirmed> confirmed) {
    this.households = households;
    this.floor = floor;
    this.entities = entities;
    this.claims = claims;
    this.coverages = coverages;
    this.confirmed = confirmed;
  }

  /**
   * Nothing is handed over to a household whose file is closed: the claim is cancelled, or lapses.
   */
  @Transactional
  public Claim deliver(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim =
        step(
            Claims.GIVERS,
            scope,
            id,
            day,
            ClaimState.DELIVERED,
            "delivered_on",
            ClaimState.CLAIMED);
    floor.everywhere(() -> {
      households.requireOpenOn(claim.householdId(), day);
      return claim;
    });
    return claim;
  }

  @Transactional
  public Claim confirm(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim =
        step(
            Claims.RECEIVERS,
            scope,
            id,
            day,
            ClaimState.CONFIRMED,
            "confirmed_on",
            ClaimState.DELIVERED);
    Coverage coverage = coverages.confirm(claim.needId(), claim.taken().value(), day);
    confirmed.fire(claim.confirmed(coverage, day));
    return claim;
  }

  /** Whoever claimed cannot help after all; possible until the household has confirmed. */
  @Transactional
  public Claim cancel(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim =
        step(
            Claims.GIVERS,
            scope,
            id,
            day,
            ClaimState.CANCELLED,
            "ended_on",
            ClaimState.CLAIMED,
            ClaimState.DELIVERED);
    coverages.free(claim.needId(), claim.taken().value(), day);
    return claim;
  }

  /** Nothing came in time. */
  @Transactional
  public Claim lapse(DivisionScope scope, UUID id, LocalDate day) {
    Claim claim =
        step(Claims.STATIONS, scope, id, day, ClaimState.LAPSED, "ended_on", ClaimState.CLAIMED);
    coverages.free(claim.needId(), claim.taken().value(), day);
    return claim;
  }

  private Claim step(
      Reach reach,
      DivisionScope scope,
      UUID id,
      LocalDate day,
      ClaimState to,
      String dayColumn,
      ClaimState... from) {
    List<Claim> rows =
        reach
            .condition(scope)
            .query(
                entities,
                "update claim set state = :to, version = version + 1, "
                    + dayColumn
                    + " = :day where id = :id and state = any(cast(:from as text[])) and coalesce(delivered_on, claimed_on) <= :day and {reached} returning *",
                Claim.class)
            .setParameter("to", to.name())
            .setParameter("day", day)
            .setParameter("id", id)
            .setParameter("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
            .getResultList();
    if (rows.isEmpty()) {
      throw refusal(claims.require(reach, scope, id), to, List.of(from), day);
    }
    ClosedPeriods.requireOpen(rows.getFirst().division(), day);
    return rows.getFirst();
  }

  private static RuntimeException refusal(
      Claim claim, ClaimState to, List<ClaimState> from, LocalDate day) {
    if (!from.contains(claim.state())) {
      return Problems.builder(
              NeedsProblem.CLAIM_STATE,
              "The claim is " + claim.state() + " and cannot become " + to + ".")
          .with("state", claim.state())
          .build();
    }
    LocalDate delivered = claim.deliveredOn();
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING,
        "The claim's last step was on "
            + (delivered == null ? claim.claimedOn() : delivered)
            + ", which is after "
            + day
            + ".");
  }
}
