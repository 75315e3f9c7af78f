package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** The needs of one request, locked; claims of the same need add up in the order they come. */
public final class CoverageBatch {
  private final Map<UUID, LockedNeed> needs;
  private final Consumer<NeedMatched> matched;

  CoverageBatch(Map<UUID, LockedNeed> needs, Consumer<NeedMatched> matched) {
    this.needs = needs;
    this.matched = matched;
  }

  /**
   * Takes a part of a need.
   *
   * @param share what is wanted; null for all that is left
   * @throws RuntimeException a problem with the reason, and nothing has changed
   */
  public Coverage take(UUID needId, @Nullable Share share, LocalDate day) {
    LockedNeed need = needs.get(needId);
    if (need == null) {
      throw Problems.problem(NeedsProblem.NEED_NOT_FOUND, "There is no need " + needId + ".");
    }
    Coverage coverage = need.take(share, day);
    if (coverage.isWhole()) {
      matched.accept(coverage.matched());
    }
    return coverage;
  }

  /**
   * Refuses days that the need's county has closed, before anything is taken.
   *
   * @param days null for none
   */
  public void requireOpen(UUID needId, @Nullable LocalDate... days) {
    LockedNeed need = needs.get(needId);
    if (need != null) {
      for (LocalDate day : days) {
        ClosedPeriods.requireOpen(need.division, day);
      }
    }
  }

  /** Counts as done what was taken before in this batch. */
  public Coverage confirm(UUID needId, BigDecimal taken, LocalDate day) {
    LockedNeed need = needs.get(needId);
    if (need == null) {
      throw new IllegalStateException("need " + needId + " is not in the batch");
    }
    return need.confirm(taken, day);
  }
}
