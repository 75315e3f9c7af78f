package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Says why a need could not be taken; the same words for one claim and for a thousand. */
final class ClaimRefusal {
  private ClaimRefusal() {}

  /** Null if nothing stands against it. */
  static @Nullable RuntimeException of(
      UUID needId,
      NeedState state,
      boolean paused,
      Extent left,
      @Nullable LocalDate publishedOn,
      @Nullable Share share,
      LocalDate day) {
    if (share != null && !share.fits(left.measure())) {
      return share.isMoney()
          ? Problems.invalid("/amount", "is for needs that ask for funds; give a quantity")
          : Problems.invalid(
              "/quantity", "is for needs that ask for goods or services; give an amount");
    }
    if (publishedOn == null || !isOpenOrTaken(state)) {
      return Problems.builder(NeedsProblem.NEED_NOT_OPEN, "Need " + needId + " is " + state + ".")
          .with("state", state)
          .build();
    }
    if (paused) {
      return Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED,
          "The file of the household of need " + needId + " is closed.");
    }
    BigDecimal free = left.value();
    if (free.signum() == 0 || (share != null && share.value().compareTo(free) > 0)) {
      return Problems.builder(
              NeedsProblem.NEED_OVER_CLAIMED, "Of need " + needId + " there is " + left + " left.")
          .with("left", left.amount() == null ? left.quantity() : left.amount().toString())
          .build();
    }
    // after what is left: whoever asks for too much must not learn the day by asking again and
    // again
    if (day.isBefore(publishedOn)) {
      return Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          // the day itself is told by policy and consent alone
          "Need " + needId + " was published after " + day + ".");
    }
    return null;
  }

  private static boolean isOpenOrTaken(NeedState state) {
    return switch (state) {
      case PUBLISHED, PARTLY_MATCHED, MATCHED -> true;
      case SUBMITTED, FULFILLED, REJECTED, WITHDRAWN, EXPIRED -> false;
    };
  }
}
