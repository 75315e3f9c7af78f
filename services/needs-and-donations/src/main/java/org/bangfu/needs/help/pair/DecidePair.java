package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.HelperMerged;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.SamePeople;
import org.bangfu.needs.help.pair.HelperPairs.Both;
import org.bangfu.needs.help.pair.PairDecision.Sides;
import org.bangfu.needs.help.pair.PairDecision.Why;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Says of a pair that they differ, or are the same: then one of them is the other one since, by its
 * own row alone. Nothing that was recorded is moved or changed.
 */
@ApplicationScoped
public class DecidePair {
  /** As {@code helpers_told} has it. */
  private static final Duration CAN_BE_UNDONE = Duration.ofDays(1);

  // its key goes with those of all that was said of them
  private static final PersonalText OF_AN_ERASURE = new PersonalText("注销时撤回");

  private final HelperPairs pairs;
  private final Helpers helpers;
  private final SamePeople people;
  private final ProposePairs propose;
  private final RowFloor floor;
  private final Confidential confidential;
  private final Event<HelperMerged> merged;

  DecidePair(
      HelperPairs pairs,
      Helpers helpers,
      SamePeople people,
      ProposePairs propose,
      RowFloor floor,
      Confidential confidential,
      Event<HelperMerged> merged) {
    this.pairs = pairs;
    this.helpers = helpers;
    this.people = people;
    this.propose = propose;
    this.floor = floor;
    this.confidential = confidential;
    this.merged = merged;
  }

  /**
   * @param why who says so, and for which reason; today
   */
  @Transactional
  public void different(UUID id, Why why, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    people.hold(List.of(both.one(), both.other()));
    HelperPair pair = pairs.toDecide(id, scope);
    pair.requireUndecided(Verdict.DIFFERENT);
    // an erasure destroys the keys of all reasons once, and nobody would that of a later one
    requireThere(helpers.require(scope, both.one()));
    requireThere(helpers.require(scope, both.other()));
    pair.become(PairState.DIFFERENT);
    decide(pair, Verdict.DIFFERENT, null, BusinessDays.today(), why, null);
  }

  /**
   * @param survivor the one of them that stays
   * @param day of the merge
   */
  @Transactional
  public void same(UUID id, UUID survivor, LocalDate day, Why why, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    if (!survivor.equals(both.one()) && !survivor.equals(both.other())) {
      throw Problems.invalid("/survivor", "must be one of the two helpers");
    }
    people.hold(List.of(both.one(), both.other()));
    HelperPair pair = pairs.toDecide(id, scope);
    pair.requireUndecided(Verdict.SAME);
    Helper stays = helpers.require(scope, survivor);
    Helper goes = helpers.require(scope, survivor.equals(both.one()) ? both.other() : both.one());
    requireOwn(stays, day);
    requireOwn(goes, day);
    ClosedPeriods.requireOpen(goes.division(), day);
    pair.become(PairState.MERGED);
    merged.fire(goes.mergeInto(survivor, day));
    decide(pair, Verdict.SAME, new Sides(survivor, goes.id()), day, why, null);
    // pairs with others may reach beyond what the caller sees
    floor.everywhere(() -> {
      propose.endAll(List.of(goes.id()));
      return pair;
    });
  }

  /** Takes a merge back within a day: both are as they were before. */
  @Transactional
  public void undo(UUID id, Why why, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    people.hold(List.of(both.one(), both.other()));
    HelperPair pair = pairs.toDecide(id, scope);
    List<PairDecision> decisions = pairs.decisions(id);
    if (pair.state() != PairState.MERGED || decisions.isEmpty()) {
      throw Problems.problem(
          NeedsProblem.PAIR_STATE,
          "The pair is " + pair.state() + "; there is no merge to take back.");
    }
    PairDecision merge = decisions.getLast();
    Instant until = merge.recordedAt().plus(CAN_BE_UNDONE);
    if (Instant.now().isAfter(until)) {
      throw Problems.problem(
          NeedsProblem.PAIR_STATE, "The merge could be taken back until " + until + ".");
    }
    UUID survivor = Objects.requireNonNull(merge.survivorId());
    Helper gone = helpers.require(scope, Objects.requireNonNull(merge.goneId()));
    requireThere(gone);
    requireThere(helpers.require(scope, survivor));
    ClosedPeriods.requireOpen(gone.division(), merge.occurredOn());
    // who was merged since is in no pair that is to be decided
    pair.become(
        helpers.require(scope, survivor).isItsOwn() ? PairState.CANDIDATE : PairState.ENDED);
    part(gone, pair, merge, merge.occurredOn(), why);
  }

  /**
   * Takes back what helpers who are to be erased were merged by and what may yet be taken back, in
   * the running transaction, which holds them and sees everywhere. A period that was closed
   * meanwhile is not in the way: it is then of the first day that is open.
   *
   * @param erased all ids of theirs that stay one
   */
  public void undoWith(Collection<UUID> erased, String actor) {
    // what leads out of the ids that stay one can be taken back yet
    for (Helper gone : helpers.mergedAcross(erased)) {
      PairDecision merge = pairs.mergeOf(gone.id(), Objects.requireNonNull(gone.mergedInto()));
      HelperPair pair = pairs.held(merge.pairId());
      pair.become(PairState.ENDED);
      LocalDate day = ClosedPeriods.firstOpen(gone.division(), merge.occurredOn());
      part(gone, pair, merge, day, new Why(actor, OF_AN_ERASURE));
    }
  }

  private void part(Helper gone, HelperPair pair, PairDecision merge, LocalDate day, Why why) {
    UUID survivor = Objects.requireNonNull(merge.survivorId());
    merged.fire(gone.part(survivor, day));
    decide(pair, Verdict.UNDONE, new Sides(survivor, gone.id()), day, why, merge.id());
  }

  private static void requireThere(Helper helper) {
    if (helper.erasedOn() != null) {
      throw Problems.problem(NeedsProblem.PAIR_STATE, "The helpers of the pair were erased.");
    }
  }

  private static void requireOwn(Helper helper, LocalDate day) {
    if (!helper.isItsOwn()) {
      throw Problems.problem(
          NeedsProblem.PAIR_STATE,
          "The helper " + helper.id() + " was erased, or is another one since.");
    }
    if (day.isBefore(helper.registeredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The helper " + helper.id() + " was registered on " + helper.registeredOn() + ".");
    }
  }

  private void decide(
      HelperPair pair,
      Verdict verdict,
      @Nullable Sides sides,
      LocalDate on,
      Why why,
      @Nullable UUID reverses) {
    pairs.add(new PairDecision(pair, verdict, sides, on, why, reverses, confidential));
  }
}
