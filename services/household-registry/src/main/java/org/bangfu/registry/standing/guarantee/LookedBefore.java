package org.bangfu.registry.standing.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other looks say of an item of a household around the day of a look.
 *
 * @param before the verdict that counts on the day so far; null if nobody has looked
 * @param until the day of the next look, from which that one counts; null if there is none
 */
record LookedBefore(@Nullable Verdict before, @Nullable LocalDate until) {
  static final LookedBefore NEVER = new LookedBefore(null, null);

  /** What a look on the day moves: nothing where it finds what was known. */
  List<VerdictMoved> moves(GuaranteeItem item, LocalDate day, Verdict found) {
    List<VerdictMoved> moves = new ArrayList<>(2);
    if (found != before) {
      moves.add(new VerdictMoved(item, day, before, found));
      if (until != null) {
        moves.add(new VerdictMoved(item, until, found, before));
      }
    }
    return moves;
  }
}
