package org.bangfu.registry.roll.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.MergeFiles;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.roll.duplicate.DuplicateDecision;
import org.bangfu.registry.roll.duplicate.DuplicateDecision.MovedFile;
import org.bangfu.registry.roll.duplicate.DuplicatePair;
import org.bangfu.registry.roll.duplicate.DuplicatePairs;
import org.bangfu.registry.roll.duplicate.DuplicatePairs.Both;
import org.bangfu.registry.roll.duplicate.PairState;
import org.bangfu.registry.roll.duplicate.PairsMoved;
import org.bangfu.registry.roll.duplicate.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Says of a pair that they differ, or are the same: then one of them is the other one since, by its
 * file alone. Nothing that was recorded is moved or changed.
 */
@ApplicationScoped
public class DecidePair {
  static final Duration CAN_BE_UNDONE = Duration.ofDays(1);

  private final DuplicatePairs pairs;
  private final MergeFiles files;
  private final MergeObstacles obstacles;
  private final Confidential confidential;
  private final Event<HouseholdMerged> merged;
  private final Event<PairsMoved> moved;

  DecidePair(
      DuplicatePairs pairs,
      MergeFiles files,
      MergeObstacles obstacles,
      Confidential confidential,
      Event<HouseholdMerged> merged,
      Event<PairsMoved> moved) {
    this.pairs = pairs;
    this.files = files;
    this.obstacles = obstacles;
    this.confidential = confidential;
    this.merged = merged;
    this.moved = moved;
  }

  /**
   * @param why who says so, and for which reason; today
   */
  @Transactional
  public void different(UUID id, Step why, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    // an erasure destroys the keys of all reasons once, and nobody would that of a later one
    files.holdKnown(both.one(), both.other(), scope);
    DuplicatePair pair = pairs.toDecide(id, scope);
    pair.requireUndecided(Verdict.DIFFERENT);
    become(pair, PairState.DIFFERENT);
    decide(pair, Verdict.DIFFERENT, null, why, why.occurredOn(), null);
  }

  /**
   * @param survivor the one of them that stays
   */
  @Transactional
  public void same(UUID id, UUID survivor, Step step, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    if (!survivor.equals(both.one()) && !survivor.equals(both.other())) {
      throw Problems.invalid("/survivor", "must be one of the two households");
    }
    UUID gone = survivor.equals(both.one()) ? both.other() : both.one();
    files.hold(both.one(), both.other(), scope);
    DuplicatePair pair = pairs.toDecide(id, scope);
    pair.requireUndecided(Verdict.SAME);
    obstacles.requireNone(gone, survivor);
    become(pair, PairState.MERGED);
    MergeFiles.Moved closed = files.close(gone, survivor, step, scope);
    tell(closed, survivor, false);
    MovedFile file = new MovedFile(survivor, gone, closed.step().id());
    decide(pair, Verdict.SAME, file, step, step.occurredOn(), null);
  }

  /** Takes a merge back within a day: both are as they were before. */
  @Transactional
  public void undo(UUID id, Step why, DivisionScope scope) {
    Both both = pairs.both(id, scope);
    files.hold(both.one(), both.other(), scope);
    DuplicatePair pair = pairs.toDecide(id, scope);
    List<DuplicateDecision> decisions = pairs.decisions(id);
    if (pair.state() != PairState.MERGED || decisions.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The pair is " + pair.state() + "; there is no merge to take back.");
    }
    DuplicateDecision merge = decisions.getLast();
    Instant until = merge.recordedAt().plus(CAN_BE_UNDONE);
    if (Instant.now().isAfter(until)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "The merge could be taken back until " + until + ".");
    }
    // what has been closed since is in no pair that is to be decided
    boolean open = files.isOpen(Objects.requireNonNull(merge.survivorId()), scope);
    part(pair, merge, open ? PairState.CANDIDATE : PairState.ENDED, why, scope);
  }

  /**
   * Takes back what was merged into a household that is erased and may yet be taken back, in the
   * running transaction, which holds it and sees everywhere.
   *
   * @param why who asks for it; today
   */
  void undoWith(UUID erased, Step why) {
    DivisionScope everywhere = DivisionScope.nation();
    for (DuplicateDecision merge : pairs.mergesSince(erased, Instant.now().minus(CAN_BE_UNDONE))) {
      files.hold(erased, Objects.requireNonNull(merge.goneId()), everywhere);
      DuplicatePair pair = pairs.toDecide(merge.pairId(), everywhere);
      part(pair, merge, PairState.ENDED, why, everywhere);
    }
  }

  private void part(
      DuplicatePair pair, DuplicateDecision merge, PairState state, Step why, DivisionScope scope) {
    UUID gone = Objects.requireNonNull(merge.goneId());
    UUID survivor = Objects.requireNonNull(merge.survivorId());
    become(pair, state);
    MergeFiles.Moved opened =
        files.reopen(gone, Objects.requireNonNull(merge.fileStep()), why, scope);
    tell(opened, survivor, true);
    decide(
        pair,
        Verdict.UNDONE,
        new MovedFile(survivor, gone, opened.step().id()),
        why,
        opened.step().occurredOn(),
        merge.id());
  }

  private void become(DuplicatePair pair, PairState to) {
    LocalDate today = BusinessDays.today();
    int open = pair.become(to, today);
    if (open != 0) {
      moved.fire(new PairsMoved(pair.id(), pair.division(), open, today));
    }
    pairs.flush();
  }

  private void tell(MergeFiles.Moved file, UUID survivor, boolean undone) {
    merged.fire(
        new HouseholdMerged(
            survivor,
            file.household().id(),
            file.household().version(),
            file.household().division(),
            undone,
            file.step().occurredOn()));
  }

  private void decide(
      DuplicatePair pair,
      Verdict verdict,
      @Nullable MovedFile file,
      Step why,
      LocalDate on,
      @Nullable UUID reverses) {
    pairs.add(
        new DuplicateDecision(
            pair,
            verdict,
            file,
            on,
            Objects.requireNonNull(why.reason()),
            why.actor(),
            reverses,
            confidential));
  }
}
