package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.need.Coverage;
import org.bangfu.needs.help.need.CoverageBatch;
import org.bangfu.needs.help.need.CoverageBatches;
import org.jspecify.annotations.Nullable;

/**
 * Many claims at once, each with as much of its history as is known; in the running transaction.
 */
@ApplicationScoped
public class ClaimNeeds {
  private final Helpers helpers;
  private final CoverageBatches batches;
  private final Claims claims;
  private final ClaimTerms terms;
  private final Event<ClaimConfirmed> confirmed;

  ClaimNeeds(
      Helpers helpers,
      CoverageBatches batches,
      Claims claims,
      ClaimTerms terms,
      Event<ClaimConfirmed> confirmed) {
    this.helpers = helpers;
    this.batches = batches;
    this.claims = claims;
    this.terms = terms;
    this.confirmed = confirmed;
  }

  /**
   * Locks the needs and looks up the helpers, each in one query, and lets the work claim.
   *
   * @param work gets what makes a claim, or throws a problem before it has changed anything
   */
  public <T> T with(
      Acting acting,
      Collection<? extends @Nullable UUID> needIds,
      Collection<? extends @Nullable UUID> helperIds,
      Function<Function<NewClaim, Claim>, T> work) {
    Set<UUID> known = helpers.toClaim(acting, helperIds);
    ClaimTerms.Open open = terms.open(acting, helperIds);
    return batches.with(
        acting.scope(),
        needIds,
        batch -> work.apply(facts -> claim(acting, batch, known, open, facts)));
  }

  private Claim claim(
      Acting acting,
      CoverageBatch batch,
      Set<UUID> knownHelpers,
      ClaimTerms.Open open,
      NewClaim facts) {
    if (facts.confirmedOn() != null) {
      acting.requireStaff("The household confirms what it has received, or staff for it.");
    }
    Helpers.requireKnown(knownHelpers, facts.helperId());
    requireOrder(facts.claimedOn(), facts.deliveredOn());
    requireOrder(facts.claimedOn(), facts.confirmedOn());
    requireOrder(facts.deliveredOn(), facts.confirmedOn());
    if (facts.deliveredOn() == null) {
      open.require(facts.helperId());
    }
    batch.requireOpen(facts.needId(), facts.claimedOn(), facts.deliveredOn(), facts.confirmedOn());
    Coverage taken = batch.take(facts.needId(), facts.share(), facts.claimedOn());
    Claim claim = new Claim(facts, taken, terms.dueOn(acting, facts));
    claims.add(claim);
    open.add(claim);
    LocalDate day = facts.confirmedOn();
    if (day != null) {
      Coverage done = batch.confirm(facts.needId(), taken.moved().value(), day);
      confirmed.fire(claim.confirmed(done, day));
    }
    return claim;
  }

  private static void requireOrder(@Nullable LocalDate earlier, @Nullable LocalDate later) {
    if (earlier != null && later != null && later.isBefore(earlier)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The step of " + later + " lies before the one it follows, of " + earlier + ".");
    }
  }
}
